package org.citylabs.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Subject;
import org.junit.jupiter.api.Test;

class CommentTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final PersonId AUTHOR = new PersonId(UUID.randomUUID());

    private final Comment comment = Comment.on(
            new Subject("idea", UUID.randomUUID()), null, CommentId.next(), AUTHOR, "Yes, please", "en", NOON);

    @Test
    void itsWordsCanBeChangedForFifteenMinutes() {
        comment.edit("Yes, please!", "en", NOON.plusSeconds(15 * 60 - 1));
        assertThat(comment.words()).isEqualTo("Yes, please!");
        assertThat(comment.wording()).isEqualTo(2);
        assertThatIllegalStateException().isThrownBy(() -> comment.edit("No", "en", NOON.plusSeconds(15 * 60)));
    }

    @Test
    void whatWasDeletedCanBeBroughtBackForFifteenMinutes() {
        comment.delete(NOON);
        assertThat(comment.isEditable(NOON)).isFalse();
        assertThat(comment.bringBack(NOON.plusSeconds(15 * 60 + 1))).isFalse();
        assertThat(comment.bringBack(NOON.plusSeconds(15 * 60))).isTrue();
        assertThat(comment.isShown()).isTrue();
    }

    @Test
    void onlyWhatIsShownMentionsSomebody() {
        comment.mention(Set.of(AUTHOR));
        assertThat(comment.mentions()).containsExactly(AUTHOR);
        comment.delete(NOON);
        assertThat(comment.mentions()).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> comment.mention(Set.of(AUTHOR)));
        comment.bringBack(NOON);
        comment.mention(Set.of(AUTHOR));
        comment.restrict("It insults people.");
        assertThat(comment.mentions()).isEmpty();
    }

    @Test
    void whatAModeratorTookFromViewItsAuthorCannotBringBack() {
        comment.delete(NOON);
        comment.restrict("It insults people.");
        assertThat(comment.bringBack(NOON)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> comment.delete(NOON));
    }

    @Test
    void anAnswerToAReplyStandsInTheSameThread() {
        var reply = comment.reply(CommentId.next(), AUTHOR, "And a roof", "en", NOON);
        var answer = reply.reply(CommentId.next(), AUTHOR, "A green one", "en", NOON);
        assertThat(answer.thread()).isEqualTo(comment.id().value());
        assertThat(comment.isReply()).isFalse();
        assertThat(answer.isReply()).isTrue();
    }
}
