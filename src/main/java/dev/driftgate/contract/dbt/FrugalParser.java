package dev.driftgate.contract.dbt;

import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;

/**
 * Parses as another parser does, but keeps of places the lines alone and short words once. The library's own marks hold
 * on to the text around them, which for a file of ten megabytes is half a gigabyte.
 */
final class FrugalParser implements Parser {
    private static final int SHORT = 20;
    private static final int[] NO_TEXT = new int[0];

    private final Parser parser;
    private final Map<String, String> words = new HashMap<>();
    private Mark last = new Mark("", 0, 0, 0, NO_TEXT, 0);

    FrugalParser(Parser parser) {
        this.parser = parser;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public Event getEvent() {
        var event = parser.getEvent();
        var at = mark(event.getStartMark());
        if (event instanceof ScalarEvent scalar) {
            return new ScalarEvent(
                    scalar.getAnchor(),
                    scalar.getTag(),
                    scalar.getImplicit(),
                    word(scalar.getValue()),
                    at,
                    at,
                    scalar.getScalarStyle());
        }
        if (event instanceof MappingStartEvent start) {
            return new MappingStartEvent(
                    start.getAnchor(), start.getTag(), start.getImplicit(), at, at, start.getFlowStyle());
        }
        if (event instanceof SequenceStartEvent start) {
            return new SequenceStartEvent(
                    start.getAnchor(), start.getTag(), start.getImplicit(), at, at, start.getFlowStyle());
        }
        if (event instanceof MappingEndEvent) {
            return new MappingEndEvent(at, at);
        }
        return event instanceof SequenceEndEvent ? new SequenceEndEvent(at, at) : event;
    }

    private Mark mark(Mark mark) {
        if (mark.getLine() != last.getLine()) {
            last = new Mark("", 0, mark.getLine(), 0, NO_TEXT, 0);
        }
        return last;
    }

    private String word(String text) {
        if (text.length() > SHORT) {
            return text;
        }
        var known = words.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}
