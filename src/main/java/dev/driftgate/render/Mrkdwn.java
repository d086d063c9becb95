package dev.driftgate.render;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slack's markup: what comes from outside becomes text, whatever it holds. Lengths are settled before escaping. */
final class Mrkdwn {
    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]{2,20}");
    private static final Pattern GROUP = Pattern.compile("S[A-Z0-9]{2,20}");
    private static final Pattern URL = Pattern.compile("https?://[^\\s|<>\"]+");
    /** A pair that Slack would turn into bold, italic or struck text; inside words it would not. */
    private static final Pattern PAIR = Pattern.compile("(?<![\\w])([*_~])(?=\\S)([^\\n]*?\\S)\\1(?!\\w)");

    private Mrkdwn() {}

    /** Words and names as they are; code spans in a sentence of ours stay. */
    static String text(String text) {
        String plain =
                Visible.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String before;
        do {
            before = plain;
            plain = PAIR.matcher(plain).replaceAll(pair -> Matcher.quoteReplacement(unpaired(pair.group())));
        } while (!plain.equals(before));
        return plain;
    }

    /** A name or value in a code span. */
    static String code(String text) {
        return "`"
                + Visible.of(text)
                        .replace('`', 'ˋ')
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;") + "`";
    }

    /** The text alone where the address is none that a browser should open. */
    static String link(String url, String text) {
        return URL.matcher(url).matches()
                ? "<" + url.replace("&", "&amp;") + "|" + text(text).replace("|", "¦") + ">"
                : text(text);
    }

    /** A mention for a user id, words for anything else. */
    static String person(String who) {
        if (isPerson(who)) {
            return "<@" + who + ">";
        }
        return who.equals("schedule") ? "the daily schedule" : text(Cut.to(Visible.of(who), 80));
    }

    static boolean isPerson(String id) {
        return USER.matcher(id).matches();
    }

    /** A mention for the id of a user or a user group, words for anything else. */
    static String approver(String id) {
        return GROUP.matcher(id).matches() ? "<!subteam^" + id + ">" : person(id);
    }

    /** In the reader's own time zone. */
    static String time(Instant at) {
        return "<!date^" + at.getEpochSecond() + "^{date_short} at {time}|" + Times.of(at) + ">";
    }

    /** Look-alikes, because Slack knows no escape for these. */
    private static String unpaired(String pair) {
        String alike = switch (pair.charAt(0)) {
            case '*' -> "∗";
            case '~' -> "∼";
            default -> "＿";
        };
        return alike + pair.substring(1, pair.length() - 1) + alike;
    }
}
