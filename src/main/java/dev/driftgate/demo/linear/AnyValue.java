package dev.driftgate.demo.linear;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.BooleanValue;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A scalar that is passed on as it comes: dates as text, JSON objects as maps. */
final class AnyValue implements Coercing<Object, Object> {
    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        return value;
    }

    @Override
    public Object parseValue(Object value, GraphQLContext context, Locale locale) {
        return value;
    }

    @Override
    public Object parseLiteral(Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (value instanceof StringValue text) {
            return Objects.requireNonNull(text.getValue());
        }
        if (value instanceof IntValue number) {
            return number.getValue();
        }
        if (value instanceof BooleanValue flag) {
            return flag.isValue();
        }
        if (value instanceof ObjectValue object) {
            Map<String, Object> map = new HashMap<>();
            object.getObjectFields()
                    .forEach(field ->
                            map.put(field.getName(), parseLiteral(field.getValue(), variables, context, locale)));
            return map;
        }
        throw new CoercingParseLiteralException("unsupported literal; send it as a variable");
    }
}
