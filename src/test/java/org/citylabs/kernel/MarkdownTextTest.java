package org.citylabs.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {

    @Test
    void rendersWhatPeopleUse() {
        assertThat(html("**Trees** and *shade*\n\n- one\n- two"))
                .isEqualTo(
                        "<p><strong>Trees</strong> and <em>shade</em></p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n");
        assertThat(html("| a |\n|---|\n| b |")).contains("<table>", "<th>a</th>", "<td>b</td>");
        assertThat(html("First line\nsecond line")).contains("First line<br>\nsecond line");
    }

    @Test
    void imagesThatAreKeptHereAreShownAndNoOthers() {
        var here = "/files/01a217c1-8251-7cde-89d6-57fad6c0a133";
        assertThat(html("![a *tram*](" + here + ")"))
                .isEqualTo("<p><img src=\"" + here + "\" alt=\"a tram\" loading=\"lazy\"></p>\n");
        for (var elsewhere : new String[] {
            "https://evil.example" + here, "//evil.example" + here, here + "?x", here + "/../../account", "/ideas"
        }) {
            assertThat(html("![a](" + elsewhere + ")")).as(elsewhere).doesNotContain("<img");
        }
    }

    @Test
    void tasksHaveBoxesThatSayWhetherTheyAreDone() {
        var text =
                new MarkdownText("# Plan\n\n- [ ] Ask **her**\n- [x] Done\n  1. [X] deep <b>\n- plain\n\n[ ] no list");
        assertThat(text.tasks())
                .extracting(it -> text.source().substring(it.at() - 1, it.at() + 2))
                .containsExactly("[ ]", "[x]", "[X]");
        assertThat(text.tasks()).extracting(MarkdownText.Task::done).containsExactly(false, true, true);
        assertThat(text.toHtml())
                .contains(
                        "<li><input type=\"checkbox\" class=\"task\" data-task=\"0\" aria-label=\"Ask her\" disabled=\"\"> Ask"
                                + " <strong>her</strong></li>")
                .contains("data-task=\"1\" aria-label=\"Done\" disabled=\"\" checked=\"\"> Done")
                .contains("aria-label=\"deep &lt;b&gt;\"")
                .contains("[ ] no list");
    }

    @Property
    void theSignOfATaskIsWhereItSays(
            @ForAll @StringLength(max = 60) @Chars({'-', '[', ']', 'x', ' ', '\n', 'a', '>', '1', '.', '\t'})
                    String words) {
        var text = new MarkdownText(words);
        assertThat(text.tasks()).allSatisfy(task -> {
            assertThat(words.charAt(task.at() - 1)).isEqualTo('[');
            assertThat(words.charAt(task.at() + 1)).isEqualTo(']');
            assertThat(words.charAt(task.at()) != ' ').isEqualTo(task.done());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "text <b onclick=alert(1)>bold</b>",
                "<svg onload=alert(1)>",
                "<style>*{}</style>",
                "<form action=//evil.example><input>",
                "`<script>`",
                "[a](<javascript:alert(1)> \"onclick=alert(1)\")",
                "<!-- --><?php ?><![CDATA[ ]]>"
            })
    void htmlIsOnlyText(String hostile) {
        assertThat(html(hostile).replaceAll("</?(p|code|pre|a)( [^>]*)?>", "")).doesNotContain("<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](vbscript:x)",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "![a](javascript:alert(1))",
                "<javascript:alert(1)>"
            })
    void linksLeadToTheWebOnly(String hostile) {
        assertThat(html(hostile)).doesNotContainPattern("(?i)(href|src)=\"(javascript|vbscript|data)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a *b*](javascript:alert(1))", "[a *b*](data:x)", "[a *b*]()", "![a *b*](javascript:x)"})
    void aLinkThatLeadsNowhereIsOnlyItsWords(String source) {
        assertThat(html(source)).isEqualTo("<p>a <em>b</em></p>\n");
    }

    @Test
    void anImageFromElsewhereIsALink() {
        assertThat(html("![a map](https://elsewhere.example/map.png)"))
                .isEqualTo(
                        "<p><a rel=\"nofollow noopener ugc\" href=\"https://elsewhere.example/map.png\">a map</a></p>\n");
    }

    @ParameterizedTest
    @CsvSource({"'# A\n## B\n# C', 2 3 2", "'### A\n### B', 2 2", "'## A\n#### B\n## C', 2 3 2", "'# A\n###### B', 2 3"
    })
    void headingsBeginBelowTheTitleAndLeaveOutNoLevel(String source, String levels) {
        var found = html(source)
                .replaceAll("(?s)[^h]*<h(\\d)>[^<]*</h\\d>\\s*", "$1 ")
                .strip();
        assertThat(found).isEqualTo(levels);
    }

    @Test
    void plainTextHasTheWordsOnly() {
        assertThat(new MarkdownText("## A *roof*\n\n- [for](https://x.example) all").toPlainText())
                .contains("A roof")
                .contains("all")
                .doesNotContain("#", "*", "[");
    }

    @ParameterizedTest
    @CsvSource({
        "See [the map](https://x.example/map \"now\") first, See the map first",
        "![A *map*](https://x.example/map.png), A map",
        "[![A map](https://x.example/map.png)](https://x.example), A map",
        "https://x.example/map, https://x.example/map"
    })
    void plainTextHasNoAddressBehindTheWords(String source, String words) {
        assertThat(new MarkdownText(source).toPlainText()).isEqualTo(words);
    }

    @Property(tries = 300)
    void whateverIsTypedBecomesHarmlessHtml(
            @ForAll
                    @StringLength(max = 200)
                    @Chars({'<', '>', '[', ']', '(', ')', '!', '"', '\'', '`', '&', ':', '\n', ' ', '#', '-', '|'})
                    @CharRange(from = 'a', to = 'z')
                    String typed) {
        assertThat(html(typed)
                        .replaceAll(
                                "</?(p|br|code|pre|a|em|strong|ul|ol|li|h[2-6]|hr|blockquote|table|thead|tbody|tr|th|td)( (rel|href|title|align|start|class)=\"[^\"<>]*\")*( /)?>",
                                ""))
                .doesNotContain("<");
    }

    private static String html(String source) {
        return new MarkdownText(source).toHtml();
    }
}
