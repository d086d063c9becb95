package dev.driftgate.demo.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/** One Web API method: the token it takes, the scope it needs (empty for none), and what it does. */
record Method(Token token, String scope, Function<Arguments, ObjectNode> run) {
    enum Token {
        BOT,
        APP,
        ANY,
        NONE
    }

    static Method bot(String scope, Function<Arguments, ObjectNode> run) {
        return new Method(Token.BOT, scope, run);
    }
}
