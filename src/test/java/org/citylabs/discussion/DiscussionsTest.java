package org.citylabs.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.TooOften;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.Subject;
import org.citylabs.moderation.CaseId;
import org.citylabs.moderation.DecisionDraft;
import org.citylabs.moderation.Desk;
import org.citylabs.moderation.NoticeDraft;
import org.citylabs.moderation.Notices;
import org.citylabs.moderation.Verdict;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenTopic;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** People talk about a subject: what each of them sees, and what may be done with what was said. */
@CityLabsTest
class DiscussionsTest {

    @Autowired
    World world;

    @Autowired
    OpenTopic topics;

    @Autowired
    CommentPages pages;

    @Autowired
    Discussions discussions;

    @Autowired
    Comments rows;

    @Autowired
    Notices notices;

    @Autowired
    Desk desk;

    @Autowired
    CommentNews news;

    @Autowired
    PersonDirectory people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Subject topic;
    private PersonId citizen;

    @BeforeEach
    void open() {
        topic = topics.open();
        citizen = world.citizenOf(BIELEFELD);
    }

    @Test
    void theLatestThreadComesFirstAndItsRepliesInTheirOrder() {
        var first = say(citizen, "First");
        say(citizen, "Second");
        reply(citizen, first, "First, answered");
        reply(citizen, first, "First, answered again");
        assertThat(words(null)).containsExactly("Second", "First", "First, answered", "First, answered again");
        assertThat(pages.read(topic, null).total()).isEqualTo(4);
    }

    @Test
    void thePagesTogetherHaveEveryCommentOnce() {
        var people =
                IntStream.range(0, 3).mapToObj(_ -> world.citizenOf(TAMPERE)).toList();
        for (int i = 0; i < 15; i++) {
            var begun = say(people.get(i % 3), "Comment " + i);
            reply(people.get((i + 1) % 3), begun, "Reply one to " + i);
            reply(people.get((i + 2) % 3), begun, "Reply two to " + i);
        }
        var read = new ArrayList<String>();
        var page = pages.read(topic, null);
        while (page.next() != null) {
            assertThat(page.comments()).hasSize(CommentPages.PAGE);
            read.addAll(page.comments().stream().map(CommentText::words).toList());
            page = pages.read(topic, page.next());
        }
        read.addAll(page.comments().stream().map(CommentText::words).toList());
        assertThat(read).hasSize(45).doesNotHaveDuplicates();
        assertThat(read).startsWith("Comment 14", "Reply one to 14", "Reply two to 14", "Comment 13");
    }

    @Test
    void sentTwiceItIsSaidOnce() {
        var id = CommentId.next();
        world.does(citizen, () -> discussions.comment(topic, id, "Only once"));
        world.does(citizen, () -> discussions.comment(topic, id, "Only once"));
        assertThat(words(null)).containsExactly("Only once");
        assertThat(pages.read(topic, null).total()).isEqualTo(1);
    }

    @Test
    void nobodyTalksAboutWhatIsNotOpen() {
        var said = say(citizen, "Still open");
        topics.close(topic);
        assertThat(pages.read(topic, null).comments()).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> say(citizen, "Too late"));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> reply(citizen, said, "Too late"));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.does(
                        citizen, () -> discussions.comment(CommentId.next().subject(), CommentId.next(), "?!")));
    }

    @Test
    void somebodyElsesWordsStayAsTheyAre() {
        var said = say(citizen, "Mine");
        var other = world.citizenOf(BIELEFELD);
        List.<Runnable>of(
                        () -> discussions.edit(said, "Yours"),
                        () -> discussions.delete(said),
                        () -> discussions.bringBack(said))
                .forEach(attempt -> assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> world.does(other, attempt)));
        assertThat(words(null)).containsExactly("Mine");
    }

    @Test
    void onesOwnCommentIsEditedDeletedAndBroughtBack() {
        var said = say(citizen, "A slip of the pe");
        assertThat(world.as(citizen, () -> discussions.edit(said, "A slip of the pen")))
                .isTrue();
        assertThat(words(null)).containsExactly("A slip of the pen");
        world.does(citizen, () -> discussions.delete(said));
        assertThat(pages.read(topic, null)).isEqualTo(new CommentText.PageOf(List.of(), 0, null));
        assertThat(world.as(citizen, () -> discussions.edit(said, "Still there?")))
                .isFalse();
        assertThat(world.as(citizen, () -> discussions.bringBack(said))).isTrue();
        assertThat(words(null)).containsExactly("A slip of the pen");
    }

    @Test
    void aDeletedCommentKeepsItsPlaceWhileOthersHaveAnswered() {
        var said = say(citizen, "Regretted");
        var answer = reply(world.citizenOf(TAMPERE), said, "Why?");
        world.does(citizen, () -> discussions.delete(said));
        var comments = pages.read(topic, null).comments();
        assertThat(comments)
                .extracting(CommentText::presence)
                .containsExactly(CommentText.Presence.DELETED, CommentText.Presence.SHOWN);
        assertThat(comments).extracting(CommentText::words).containsExactly("", "Why?");
        assertThat(comments).extracting(CommentText::id).containsExactly(said, answer);
    }

    @Test
    void theWordsOfADeletedCommentAreErasedLater() {
        var said = say(citizen, "Not for the archive");
        world.does(citizen, () -> discussions.delete(said));
        discussions.erase();
        assertThat(rows.findById(said.value()).orElseThrow().words()).isNotEmpty();
        jdbc.sql("UPDATE discussion_comment SET deleted_at = deleted_at - INTERVAL 16 MINUTE WHERE id = ?")
                .param(said.value())
                .update();
        discussions.erase();
        assertThat(rows.findById(said.value()).orElseThrow().words()).isEmpty();
        assertThat(world.as(citizen, () -> discussions.bringBack(said))).isFalse();
    }

    @Test
    void aReportedCommentIsTakenFromViewByAModeratorOfTheCity() {
        var said = say(citizen, "You are all fools");
        var draft = new NoticeDraft(NoticeDraft.Ground.AGAINST_THE_RULES, "It insults everybody.", true);
        assertThat(notices.report(draft, said.subject())).isTrue();
        var moderator = world.moderatorOf(BIELEFELD);
        var open = world.as(moderator, () -> caseOf(snapshot -> snapshot.equals("You are all fools")));
        world.does(
                moderator,
                () -> desk.decide(
                        open,
                        1,
                        new DecisionDraft(Verdict.RESTRICT, "respect", "Nobody here deserves to be insulted.")));
        await().until(() ->
                pages.read(topic, null).comments().getFirst().presence() == CommentText.Presence.RESTRICTED);
        assertThat(words(null)).containsExactly("");
        assertThat(pages.read(topic, null).total()).isZero();
        assertThat(notices.report(draft, said.subject())).as("no longer public").isFalse();
    }

    @Test
    void whoIsMentionedHearsOfItWhileTheCommentSaysSo() {
        var ben = world.citizenOf(BIELEFELD);
        var name = people.profiles(List.of(ben)).get(ben).publicName();
        topics.offer(topic, people.profiles(List.of(ben, citizen)).values());
        var said = say(citizen, "What do you think, @" + name.toUpperCase(Locale.ROOT) + "?");
        assertThat(mentioned()).containsExactly(name);
        assertThat(news(ben)).containsExactly(true);
        assertThat(news(world.citizenOf(TAMPERE))).containsExactly(false);
        assertThat(news(citizen)).as("of one's own words").isEmpty();
        world.does(citizen, () -> discussions.edit(said, "What does anybody think?"));
        assertThat(news(ben)).containsExactly(false);
        world.does(citizen, () -> discussions.edit(said, "What do you think, @" + name + "?"));
        assertThat(news(ben)).containsExactly(true);
        world.does(citizen, () -> discussions.delete(said));
        assertThat(news(ben)).isEmpty();
        assertThat(mentionRows(said)).isZero();
        world.does(citizen, () -> discussions.bringBack(said));
        assertThat(news(ben)).containsExactly(true);
        transaction.executeWithoutResult(_ -> discussions.restrict(said, "Not so."));
        assertThat(news(ben)).isEmpty();
        assertThat(mentionRows(said)).isZero();
    }

    @Test
    void repliesMentionTooAndOnlyWhomTheSubjectSays() {
        var ben = people.profiles(List.of(world.citizenOf(BIELEFELD)))
                .values()
                .iterator()
                .next();
        var said = say(citizen, "@" + ben.publicName());
        assertThat(mentioned()).isEmpty();
        topics.offer(topic, List.of(ben));
        reply(citizen, said, "And now @" + ben.publicName());
        assertThat(mentioned()).containsExactly(ben.publicName());
        assertThat(news(ben.id())).containsExactly(true, false);
    }

    @Test
    void aCommentMentionsTwentyPeopleAtMost() {
        var many = IntStream.range(0, 21)
                .mapToObj(i -> new Profile(new PersonId(UUID.randomUUID()), "Person " + (char) ('a' + i), null))
                .toList();
        topics.offer(topic, many);
        var all = many.stream().map(it -> "@" + it.publicName()).toList();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> say(citizen, String.join(" ", all)))
                .satisfies(refused -> assertThat(refused.violations().getFirst().problem())
                        .isEqualTo("discussion.too-many-mentions"));
        say(citizen, String.join(" ", all.subList(0, 20)));
    }

    private List<String> mentioned() {
        return pages.read(topic, null).comments().stream()
                .flatMap(comment -> comment.mentions().stream())
                .map(Profile::publicName)
                .toList();
    }

    private List<Boolean> news(PersonId reader) {
        return news.since(topic.id(), Instant.EPOCH, reader, 10).stream()
                .map(NewComment::mentionsMe)
                .toList();
    }

    private long mentionRows(CommentId of) {
        return jdbc.sql("SELECT COUNT(*) FROM discussion_mention WHERE comment = ?")
                .param(of.value())
                .query(Long.class)
                .single();
    }

    @Test
    void emptyAndEndlessWordsAreRefused() {
        for (var words : List.of("", "  \n ", "x", "x".repeat(Discussions.LONGEST + 1), "half \uD83D a character")) {
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> say(citizen, words));
        }
        say(citizen, "x".repeat(Discussions.LONGEST));
    }

    @Test
    void whoFloodsIsAskedToWait() {
        for (int i = 0; i < 30; i++) {
            say(citizen, "Again and again " + i);
        }
        assertThatExceptionOfType(TooOften.class)
                .isThrownBy(() -> say(citizen, "And again"))
                .satisfies(refused -> assertThat(refused.minutes()).isBetween(1L, 60L));
        say(world.citizenOf(BIELEFELD), "Others go on");
    }

    private CommentId say(PersonId by, String words) {
        var id = CommentId.next();
        world.does(by, () -> discussions.comment(topic, id, words));
        return id;
    }

    private CommentId reply(PersonId by, CommentId to, String words) {
        var id = CommentId.next();
        world.does(by, () -> discussions.reply(to, id, words));
        return id;
    }

    private List<String> words(CommentPlace from) {
        return pages.read(topic, from).comments().stream()
                .map(CommentText::words)
                .toList();
    }

    private CaseId caseOf(Predicate<String> body) {
        var page = desk.queue(null);
        while (!page.isEmpty()) {
            var found = page.stream()
                    .filter(open -> body.test(
                            desk.find(open.id()).orElseThrow().snapshot().body()))
                    .findFirst();
            if (found.isPresent()) {
                return found.get().id();
            }
            page = desk.queue(page.getLast().id());
        }
        throw new AssertionError("No such case");
    }
}
