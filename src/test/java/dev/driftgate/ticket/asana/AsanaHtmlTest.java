package dev.driftgate.ticket.asana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsanaHtmlTest {
    private static final AsanaTarget TARGET = new AsanaTarget("1200", Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<body></body>",
                "<body>2 &lt; 3 &amp; 4 &gt; 3</body>",
                "<body><h1>Orders</h1><h2>Columns</h2><hr/><ul>\n<li><code>a</code><ul><li>b</li></ul></li></ul></body>",
                "<body><blockquote><strong>x</strong></blockquote><pre>int\n  text</pre></body>",
                "<body><a href=\"https://example.com/?a=1&amp;b=2\">card</a> <a data-asana-gid=\"12\"/></body>"
            })
    void notes_of_allowed_tags_pass(String html) {
        assertThat(AsanaHtml.NOTES.text(html)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain text",
                "<p>x</p>",
                "<body>",
                "<body>a & b</body>",
                "<body>a < b</body>",
                "<body>&nbsp;</body>",
                "<body>\u0001</body>",
                "<body><p>x</p></body>",
                "<body><br/></body>",
                "<body><STRONG>x</STRONG></body>",
                "<body><strong><em>x</strong></em></body>",
                "<body class=\"x\">x</body>",
                "<body><code class=\"x\">x</code></body>",
                "<body><a>x</a></body>",
                "<body><a href=\"javascript:alert(1)\">x</a></body>",
                "<body><li>x</li></body>",
                "<body><ul><em>x</em></ul></body>",
                "<body><ul><li><pre>x</pre></li></ul></body>",
                "<body><ul><li><h1>x</h1></li></ul></body>",
                "<body><blockquote><ul><li>x</li></ul></blockquote></body>",
                "<body><table><tr><td>x</td></tr></table></body>",
                "<body><body>x</body></body>",
                "<body><!-- x --></body>",
                "<body><?x y?></body>",
                "<body xmlns:x=\"y\"><x:em>x</x:em></body>",
                "<!DOCTYPE body [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><body>&x;</body>",
                "<body>x</body><body>y</body>",
                "<body>x</body> trailing"
            })
    void what_asana_would_refuse_is_a_bug_of_ours(String html) {
        assertThatThrownBy(() -> AsanaHtml.NOTES.text(html)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_reason_is_told_without_the_text() {
        assertThatThrownBy(() -> AsanaHtml.NOTES.text("<body>secret<p>x</p></body>"))
                .hasMessage("Asana would refuse <p>: it is not a tag of Asana's notes");
        assertThatThrownBy(() -> AsanaHtml.NOTES.text("<body>secret</boody>"))
                .hasMessageMatching("not well-formed XML for Asana, near character \\d+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h1", "h2", "hr", "img"})
    void a_comment_takes_less_than_notes(String tag) {
        String html = "<body><" + tag + "></" + tag + "></body>";

        assertThat(AsanaHtml.NOTES.text(html)).isBlank();
        assertThatThrownBy(() -> AsanaHtml.COMMENT.text(html)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void blocks_and_items_end_words_in_the_text() {
        assertThat(AsanaHtml.NOTES
                        .text("<body><ul><li>a</li><li>b</li></ul>c<h1>d</h1>e</body>")
                        .split("\\s+"))
                .containsExactly("", "a", "b", "c", "d", "e");
    }

    @Test
    void a_task_without_its_marker_could_never_be_found_again() {
        assertThatThrownBy(() -> new AsanaTask("m:1", "name", "<body>m:12</body>", TARGET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the notes do not hold the marker m:1");
        assertThatThrownBy(() -> new AsanaTask("m 1", "name", "<body>m 1</body>", TARGET))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new AsanaTask("m:1", "a\nname", "<body>x\n<em>m:1</em></body>", TARGET).name())
                .isEqualTo("a name");
    }
}
