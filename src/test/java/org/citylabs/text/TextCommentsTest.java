package org.citylabs.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.citylabs.discussion.CommentId;
import org.citylabs.discussion.CommentPages;
import org.citylabs.discussion.Discussions;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.Subject;
import org.citylabs.lab.LabId;
import org.citylabs.lab.Part;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.citylabs.text.TextComments.Thread;
import org.citylabs.text.change.ChangeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@CityLabsTest
class TextCommentsTest {

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    JointTexts texts;

    @Autowired
    TextComments comments;

    @Autowired
    CommentedPassages passages;

    @Autowired
    StoredPassages stored;

    @Autowired
    SettledTexts settled;

    @Autowired
    LiveTexts live;

    @Autowired
    TextErasure erasure;

    @Autowired
    Discussions discussions;

    @Autowired
    CommentPages pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestHome home;

    private PersonId aino;
    private PersonId reader;
    private PersonId stranger;
    private Subject subject;
    private TextId text;

    @BeforeEach
    void begin() {
        aino = world.citizenOf(TAMPERE);
        var lab = labs.openForMembers(aino, TAMPERE, BIELEFELD);
        reader = world.citizenOf(BIELEFELD);
        labs.join(lab, reader, Part.READER);
        stranger = world.citizenOf(TAMPERE);
        subject = lab.subject();
        text = world.as(aino, () -> texts.begin(subject, Language.ENGLISH));
        becomes("The tram is late every morning.");
    }

    @Test
    void aPassageMovesWithTheText() {
        var thread = say(on("late"), "Since when?");
        becomes("Listen: the tram is very late every morning, and full.");
        assertThat(words(thread)).isEqualTo("late");
        assertThat(threads()).singleElement().satisfies(it -> {
            assertThat(it.quote()).isEqualTo("late");
            assertThat(it.gone()).isFalse();
            assertThat(it.comments()).isOne();
        });
    }

    @Test
    void whatIsWrittenAtItsEdgesIsNotOfIt() {
        var thread = say(on("late"), "Since when?");
        puts("x", content().indexOf("late"));
        puts("x", content().indexOf("late") + 4);
        assertThat(content()).contains("xlatex");
        assertThat(words(thread)).isEqualTo("late");
        puts("r", content().indexOf("late") + 2);
        assertThat(words(thread)).as("within").isEqualTo("larte");
    }

    @Test
    void itsCommentsStayWhenItsWordsAreGone() {
        say(on("late"), "Since when?");
        becomes("The tram is punctual.");
        assertThat(threads()).singleElement().satisfies(it -> {
            assertThat(it.gone()).isTrue();
            assertThat(it.quote()).isEqualTo("late");
        });
        assertThat(told()).isEmpty();
    }

    @Test
    void placesOfAnEarlierRevisionAreUnderstood() {
        var then = revision();
        var from = content().indexOf("late");
        becomes("Well, the tram is late every morning.");
        var thread = world.as(aino, () -> comments.begin(subject, then, from, from + 4));
        assertThat(thread.quote()).isEqualTo("late");
        becomes("Nothing.");
        assertThatThrownBy(() -> world.as(aino, () -> comments.begin(subject, then, from, from + 4)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whereItIsIsNotedWhenTheTextComesToRest() {
        var thread = say(on("late"), "Since when?");
        becomes("Very, very late.");
        settled.settle(text);
        assertThat(stored.find(thread.id()).orElseThrow().revision()).isEqualTo(revision());
        assertThat(words(thread)).isEqualTo("late");
    }

    @Test
    void oneThatNobodySaysAnythingAboutIsShownToNobody() {
        on("late");
        assertThat(threads()).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void onlyWhatWasNeverDiscussedIsForgotten() {
        var empty = on("late");
        var comment = CommentId.next();
        var discussed = on("late");
        world.does(aino, () -> discussions.comment(discussed.subject(), comment, "Since when?"));
        world.does(aino, () -> discussions.delete(comment));
        comments.forgetEmpty();
        assertThat(stored.find(empty.id()))
                .as("as long as somebody may be writing")
                .isPresent();
        jdbc.sql("UPDATE text_passage SET made_at = made_at - INTERVAL 2 DAY WHERE text = ?")
                .param(text.value())
                .update();
        comments.forgetEmpty();
        assertThat(stored.find(empty.id())).isEmpty();
        assertThat(world.as(aino, () -> discussions.bringBack(comment))).isTrue();
        assertThat(threads()).hasSize(1);
    }

    @Test
    void whatIsSettledIsPutAwayAndCanBeOpenedAgain() {
        var thread = say(on("late"), "Since when?");
        assertThat(told()).hasSize(1);
        world.does(aino, () -> comments.resolve(thread.id(), true));
        assertThat(threads()).singleElement().matches(Thread::resolved);
        assertThat(told()).isEmpty();
        world.does(aino, () -> comments.resolve(thread.id(), false));
        assertThat(told()).hasSize(1);
    }

    @Test
    void onlyWhoMayWriteTheTextBeginsAndSettles() {
        var thread = say(on("late"), "Since when?");
        for (var person : List.of(reader, stranger)) {
            assertThatThrownBy(() -> world.as(person, () -> comments.begin(subject, revision(), 0, 3)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> world.does(person, () -> comments.resolve(thread.id(), true)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> world.does(aino, () -> comments.resolve(UUID.randomUUID(), true)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoeverMayReadTheTextReadsWhatIsSaidAndMembersSaySomething() {
        var thread = say(on("late"), "Since when?");
        assertThat(world.as(reader, () -> comments.of(subject))).hasSize(1);
        world.does(reader, () -> discussions.comment(thread.subject(), CommentId.next(), "Since May."));
        assertThat(threads().getFirst().comments()).isEqualTo(2);
        assertThatThrownBy(() -> world.as(stranger, () -> comments.of(subject)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(world.as(stranger, () -> pages.read(thread.subject(), null).comments()))
                .isEmpty();
        assertThatThrownBy(() ->
                        world.does(stranger, () -> discussions.comment(thread.subject(), CommentId.next(), "Me too.")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void passagesHaveWordsAndNotTooMany() {
        assertRefused(4, 4);
        assertRefused(-1, 3);
        assertRefused(0, 4_000);
        becomes("x".repeat(3_000));
        assertRefused(0, TextComments.LONGEST + 1);
    }

    @Test
    void theyAreNotTooMany() {
        on("late");
        for (int i = 0; i < TextComments.OPEN; i++) {
            stored.count(on("late").id(), 1);
        }
        assertThatThrownBy(() -> on("late")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void b15_wordsThatAreErasedAreNotQuoted() {
        var thread = say(on("late"), "Since when?");
        world.does(aino, () -> erasure.erase(text, aino, TextErasure.Ground.PERSONAL_DATA, aino));
        assertThat(stored.find(thread.id()).orElseThrow().quote()).isEmpty();
    }

    /** B15: what is erased keeps its length, so all that others commented on is where it was. */
    @Test
    void b15_whatOthersWroteStaysCommentedOnWhenWordsAreErased() {
        var ben = world.citizenOf(BIELEFELD);
        labs.join(new LabId(subject.id()), ben, Part.EDITOR);
        texts.become(subject, "The tram is late every morning. Says somebody.", UUID.randomUUID(), ben)
                .join();
        var late = say(on("late every"), "Since when?");
        var gone = say(on("Says"), "Who?");
        world.does(aino, () -> erasure.erase(text, ben, TextErasure.Ground.PERSONAL_DATA, aino));
        await().until(() -> !content().contains("Says")); // what is in memory follows a moment later
        becomes("And: " + content());
        settled.settle(text);
        assertThat(words(late)).isEqualTo("late every");
        assertThat(threads()).extracting(Thread::quote).containsExactly("late every", "");
        assertThat(threads()).noneMatch(Thread::gone);
        assertThat(gone.quote()).isEqualTo("Says");
    }

    @Test
    void b15_aLongQuoteOverSeveralLinesStaysWhereNothingOfItIsErased() {
        becomes("One line\nand another one, " + "which is long ".repeat(30));
        var ben = world.citizenOf(BIELEFELD);
        labs.join(new LabId(subject.id()), ben, Part.EDITOR);
        texts.become(subject, content() + "Bens words", UUID.randomUUID(), ben).join();
        var whole = world.as(
                aino, () -> comments.begin(subject, revision(), 0, content().length() - 20));
        world.does(aino, () -> erasure.erase(text, ben, TextErasure.Ground.PERSONAL_DATA, aino));
        assertThat(stored.find(whole.id()).orElseThrow().quote())
                .startsWith("One line and another")
                .endsWith("…");
    }

    @Test
    void openPagesAreToldWhenNothingIsLeftOfAPassageAndWhenWordsAreErased() {
        say(on("late"), "Since when?");
        settled.settle(text);
        var told = new AtomicInteger();
        var stop = passages.of(live.find(text).orElseThrow(), text).listen(told::incrementAndGet);
        becomes("Well, the tram is late every morning.");
        settled.settle(text);
        assertThat(told).as("it has moved only").hasValue(0);
        becomes("Nothing.");
        settled.settle(text);
        assertThat(told).hasValue(1);
        settled.settle(text);
        assertThat(told).hasValue(1);
        world.does(aino, () -> erasure.erase(text, aino, TextErasure.Ground.PERSONAL_DATA, aino));
        assertThat(told).hasValue(2);
        stop.run();
    }

    @Test
    void settlingItMeetsTheNoteOfWhereItIs() {
        var other = new Subject(TestHome.KIND, UUID.randomUUID());
        var begun = world.as(aino, () -> texts.begin(other, Language.ENGLISH));
        texts.become(other, "Some words", UUID.randomUUID(), aino).join();
        var thread = world.as(aino, () -> comments.begin(other, 1, 0, 4));
        texts.become(other, "And some words", UUID.randomUUID(), aino).join();
        home.whileAsked(other, () -> passages.settle(begun));
        world.does(aino, () -> comments.resolve(thread.id(), true));
        var now = stored.find(thread.id()).orElseThrow();
        assertThat(now.isOpen()).isFalse();
        assertThat(now.revision()).isEqualTo(2);
    }

    @Test
    void twoAtOnceCommentOnTheSameWords() {
        var ben = world.citizenOf(BIELEFELD);
        labs.join(new LabId(subject.id()), ben, Part.EDITOR);
        var place = content().indexOf("late");
        var both = Stream.of(aino, ben)
                .map(who -> CompletableFuture.supplyAsync(
                        () -> world.as(who, () -> comments.begin(subject, revision(), place, place + 4))))
                .toList();
        both.forEach(it -> say(it.join(), "Since when?"));
        assertThat(threads()).extracting(Thread::quote).containsExactly("late", "late");
    }

    private Thread on(String words) {
        var from = content().indexOf(words);
        return world.as(aino, () -> comments.begin(subject, revision(), from, from + words.length()));
    }

    private Thread say(Thread thread, String words) {
        world.does(aino, () -> discussions.comment(thread.subject(), CommentId.next(), words));
        return thread;
    }

    private List<Thread> threads() {
        return world.as(aino, () -> comments.of(subject));
    }

    private List<?> told() {
        return passages.of(live.find(text).orElseThrow(), text)
                .now()
                .map(it -> (List<?>) it.get("passages"))
                .orElse(List.of());
    }

    private String words(Thread thread) {
        var now = passages.of(text).stream()
                .filter(it -> it.id().equals(thread.id()))
                .findFirst()
                .orElseThrow();
        return content().substring(now.from(), now.to());
    }

    private void assertRefused(int from, int to) {
        assertThatThrownBy(() -> world.as(aino, () -> comments.begin(subject, revision(), from, to)))
                .isInstanceOf(InvalidInput.class);
    }

    private void becomes(String content) {
        texts.become(subject, content, UUID.randomUUID(), aino).join();
    }

    private void puts(String words, int at) {
        var edit = ChangeSet.of()
                .keep(at)
                .replace(0, words)
                .keep(content().length() - at)
                .build();
        live.find(text)
                .orElseThrow()
                .push(new TextPush(UUID.randomUUID(), aino, revision(), 0, List.of(edit)))
                .join();
    }

    private String content() {
        return texts.contentOf(subject);
    }

    private long revision() {
        return live.find(text).orElseThrow().state().revision();
    }
}
