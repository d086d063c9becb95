package dev.driftgate.contract.dbt;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * The text of a YAML file between its nodes: lines, as git counts them, and where a node's last one is.
 *
 * @param characters how many it has; Java counts half ones
 */
record SourceText(String text, int characters) {
    SourceText(String text) {
        this(text, text.codePointCount(0, text.length()));
    }

    int offset(Mark mark) {
        int index = Math.min(mark.getIndex(), characters);
        return characters == text.length() ? index : text.offsetByCodePoints(0, index);
    }

    int start(Node node) {
        return offset(node.getStartMark());
    }

    int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** Behind the line's end, or the end of a text whose last line has none. */
    int nextLine(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end + 1;
    }

    /** From 1. */
    int line(int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    String lineAt(int offset) {
        return text.substring(lineStart(offset), nextLine(offset));
    }

    /** As the line there ends, or the first that does. */
    String lineEnd(int offset) {
        var line = lineAt(offset);
        var ended = line.endsWith("\n") ? line : lineAt(0);
        return ended.endsWith("\r\n") ? "\r\n" : "\n";
    }

    /** The beginning of the last line that belongs to a block list, with the comments that stand deeper than its items. */
    int lastLine(CollectionNode<?> list, int indent) {
        int last = Math.max(lineStart(leafEnd(list)), lastContent(offset(list.getEndMark())));
        int next = nextLine(last);
        while (next < text.length() && isDeeperComment(lineAt(next), indent)) {
            last = next;
            next = nextLine(next);
        }
        return last;
    }

    private static boolean isDeeperComment(String line, int indent) {
        var comment = line.stripLeading();
        return comment.startsWith("#") && line.length() - comment.length() > indent;
    }

    /** Going back over what is blank or a comment. */
    private int lastContent(int end) {
        int line = lineStart(end);
        boolean blank = text.substring(line, end).isBlank();
        while (line > 0 && blank) {
            line = lineStart(line - 1);
            var content = lineAt(line).strip();
            blank = content.isEmpty() || content.startsWith("#");
        }
        return line;
    }

    /** Of the scalars, because a block ends only where the next thing begins; what an alias stands for is elsewhere. */
    private int leafEnd(CollectionNode<?> list) {
        int last = start(list);
        int end = offset(list.getEndMark());
        var open = new ArrayDeque<Node>();
        var seen = Collections.newSetFromMap(new IdentityHashMap<Node, Boolean>());
        open.add(list);
        while (!open.isEmpty()) {
            var node = open.pop();
            if (!seen.add(node)) {
                continue;
            }
            if (node instanceof ScalarNode scalar) {
                int ends = contentEnd(scalar);
                last = ends <= end ? Math.max(last, ends) : last;
            } else if (node instanceof MappingNode mapping) {
                mapping.getValue().forEach(tuple -> {
                    open.push(tuple.getKeyNode());
                    open.push(tuple.getValueNode());
                });
            } else if (node instanceof CollectionNode<?> items) {
                items.getValue().forEach(item -> open.push((Node) item));
            }
        }
        return last;
    }

    /** A block scalar ends at the beginning of a line that is not its own any more. */
    private int contentEnd(ScalarNode scalar) {
        int start = start(scalar);
        int end = offset(scalar.getEndMark());
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
