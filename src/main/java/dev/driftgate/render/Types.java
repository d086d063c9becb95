package dev.driftgate.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Type names as engineers write them. For people only: JSON and fingerprints keep what {@code format_type} says. */
final class Types {
    private static final Map<String, String> BRIEF = brief();
    private static final String START = "^";
    private static final String CAST = "(?<=::)";
    private static final String END = "(?=$|[^\\w ]| |\\))";

    private Types() {}

    static String brief(String type) {
        return shortened(START, type);
    }

    /** Shortens the casts in an expression: {@code 'eu'::character varying}. */
    static String inExpression(String expression) {
        return expression.contains("::") ? shortened(CAST, expression) : expression;
    }

    private static String shortened(String where, String text) {
        String result = text;
        for (var entry : BRIEF.entrySet()) {
            result = Pattern.compile(where + entry.getKey() + END)
                    .matcher(result)
                    .replaceAll(entry.getValue());
        }
        return result;
    }

    private static Map<String, String> brief() {
        var names = new LinkedHashMap<String, String>();
        names.put("character varying", "varchar");
        names.put("character", "char");
        names.put("bit varying", "varbit");
        for (String time : new String[] {"timestamp", "time"}) {
            names.put(time + "(\\(\\d\\))? with time zone", time + "tz$1");
            names.put(time + "(\\(\\d\\))? without time zone", time + "$1");
        }
        return names;
    }
}
