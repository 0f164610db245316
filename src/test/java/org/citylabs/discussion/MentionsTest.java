package org.citylabs.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.MarkdownText;
import org.citylabs.kernel.MarkdownText.Run;
import org.junit.jupiter.api.Test;

class MentionsTest {

    private static final Profile AINO = person("Aino");
    private static final Profile AINO_VIRTA = person("Aino Virta");
    private static final Profile JOERG = person("J\u00f6rg O'Neil");

    private final Mentions mentions = new Mentions(List.of(AINO, AINO_VIRTA, JOERG));

    @Test
    void aNameAfterTheSignIsAMention() {
        assertThat(marked("Ask @Aino, or @J\u00f6rg O'Neil.")).containsExactly("@Aino", "@J\u00f6rg O'Neil");
        assertThat(mentions.in("Ask @Aino, or @J\u00f6rg O'Neil.")).containsExactlyInAnyOrder(AINO.id(), JOERG.id());
        assertThat(mentions.in("Ask Aino.")).isEmpty();
    }

    @Test
    void theLongestNameWins() {
        assertThat(mentions.in("@Aino Virta")).containsExactly(AINO_VIRTA.id());
        assertThat(mentions.in("@Aino Virtanen")).containsExactly(AINO.id());
    }

    @Test
    void upperAndLowerCaseAreAlikeAndSoAreLettersWrittenInTwoWays() {
        assertThat(marked("@aINO and @JO\u0308RG o'neil")).containsExactly("@aINO", "@J\u00d6RG o'neil");
        assertThat(mentions.in("@JO\u0308RG o'neil")).containsExactly(JOERG.id());
    }

    @Test
    void aNameEndsWhereAWordDoes() {
        assertThat(mentions.in("@Ainos idea")).isEmpty();
        assertThat(mentions.in("@Aino:lle")).containsExactly(AINO.id());
        assertThat(mentions.in("mail@Aino")).isEmpty();
        assertThat(mentions.in("@@Aino")).containsExactly(AINO.id());
        assertThat(marked("@Aino@Aino")).containsExactly("@Aino");
        assertThat(mentions.in("@")).isEmpty();
    }

    @Test
    void codeAndLinksMentionNobody() {
        assertThat(mentions.in("`@Aino`\n\n    @Aino\n\n[@Aino](https://example.org)"))
                .isEmpty();
        assertThat(mentions.in("- **@Aino**")).containsExactly(AINO.id());
    }

    @Test
    void twoOfOneNameAreBothMeant() {
        var other = person("aino");
        assertThat(new Mentions(List.of(AINO, other)).in("@Aino")).containsExactlyInAnyOrder(AINO.id(), other.id());
    }

    @Test
    void whatIsMarkedIsEscaped() {
        var hostile = new Mentions(List.of(person("<b>\"&")));
        assertThat(new MarkdownText("Hi @<b>\"& <i>").toHtml(hostile::runs))
                .isEqualTo("<p>Hi @&lt;b&gt;&quot;&amp; &lt;i&gt;</p>\n");
        assertThat(new MarkdownText("**Hi** @aino, <i>").toHtml(mentions::runs))
                .isEqualTo("<p><strong>Hi</strong> <strong class=\"marked\">@aino</strong>, &lt;i&gt;</p>\n");
    }

    private List<String> marked(String text) {
        return mentions.runs(text).stream().filter(Run::marked).map(Run::text).toList();
    }

    private static Profile person(String name) {
        return new Profile(new PersonId(UUID.randomUUID()), name, null);
    }
}
