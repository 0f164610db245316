package org.citylabs.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.citylabs.kernel.Language;
import org.citylabs.lab.LabId;
import org.citylabs.lab.Part;
import org.citylabs.live.DatabasePauses;
import org.citylabs.live.TestPage;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.citylabs.text.TextErasure.Ground;
import org.citylabs.text.change.ChangeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** [B15] Words are erased everywhere, and nothing but words. */
@CityLabsTest
class TextErasureTest {

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    JointTexts texts;

    @Autowired
    TextErasure erasure;

    @Autowired
    LiveTexts live;

    @Autowired
    StoredTextLog log;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final TestPage page = new TestPage();
    private LabId lab;
    private TextId text;
    private TestTab aino;
    private TestTab ben;

    @BeforeEach
    void open() {
        aino = new TestTab(world.citizenOf(TAMPERE));
        ben = new TestTab(world.citizenOf(BIELEFELD));
        lab = labs.open(ben.person(), BIELEFELD, TAMPERE);
        labs.join(lab, aino.person(), Part.EDITOR);
        text = world.as(ben.person(), () -> texts.begin(lab.subject(), Language.ENGLISH));
    }

    @Test
    void b15_aPersonsWordsGoFromEveryUpdateThatCarriesThem() {
        replace(ben, 0, 0, "Notes of Ben\n");
        replace(aino, 13, 0, "Secret of Aino\n");
        replace(ben, 13, 15, ""); // deletes the line,
        replace(ben, 13, 0, "Secret of Aino\n"); // and takes that back
        replace(ben, 28, 0, "Ben again");
        var before = KeptText.read(jdbc, text.value());

        assertThat(erase()).isEqualTo(2);

        var after = KeptText.read(jdbc, text.value());
        assertThat(after.log().toString()).doesNotContain("Secret");
        assertThat(after.content()).isEqualTo("Notes of Ben\n··············\nBen again");
        assertThat(after.revision()).isEqualTo(before.revision() + 1);
        for (int i = 0; i < before.log().size(); i++) {
            var was = before.log().get(i);
            var is = after.log().get(i);
            assertThat(List.of(is.revision(), is.client(), is.sequence(), is.by(), is.at()))
                    .isEqualTo(List.of(was.revision(), was.client(), was.sequence(), was.by(), was.at()));
            assertThat(is.changes().length()).isEqualTo(was.changes().length());
            assertThat(is.changes().newLength()).isEqualTo(was.changes().newLength());
        }
    }

    @Test
    void b15_snapshotsAreRewrittenSoThatThePastAgreesWithTheLog() {
        for (int i = 0; i < 2 * StoredTextLog.STRIDE; i++) {
            replace(i % 3 == 0 ? ben : aino, 0, 0, i % 3 == 0 ? "Ben\n" : "Secret " + i + "\n");
        }
        replace(ben, 0, 0, "Ben\n");
        assertThat(KeptText.read(jdbc, text.value()).snapshots()).as("[guard]").hasSize(2);
        erase();
        var kept = KeptText.read(jdbc, text.value());
        assertThat(kept.content()).contains("Ben\n").doesNotContain("Secret"); // and looks at the snapshots on the way
        assertThat(kept.snapshots().values()).allMatch(it -> it.contains("Ben") && !it.contains("Secret"));
        assertThat(log.read(text)).map(TextState::content).contains(kept.content());
    }

    @Test
    void b15_whatATextBeganWithStays() {
        jdbc.sql("INSERT INTO text_snapshot (text, revision, content) VALUES (?, 0, 'Begun by nobody\n')")
                .param(text.value())
                .update();
        var written = texts.become(lab.subject(), "Begun by nobody\nSecret of Aino", UUID.randomUUID(), aino.person());
        assertThat(written.join()).isTrue();
        erase();
        assertThat(KeptText.read(jdbc, text.value()).content()).isEqualTo("Begun by nobody\n··············");
    }

    @Test
    void b15_openPagesReadAgain() {
        replace(aino, 0, 0, "Secret of Aino");
        world.does(ben.person(), () -> texts.open(lab.subject(), Language.ENGLISH, page.page()));
        page.says("text", Map.of("do", "read", "since", -1));
        assertThat(page.heard().getLast()).containsEntry("content", "Secret of Aino");
        erase();
        await().untilAsserted(() -> assertThat(page.heard().getLast()).containsEntry("do", "lost"));
        page.says("text", Map.of("do", "read", "since", 1)); // from the time before
        assertThat(page.heard().getLast())
                .containsEntry("do", "whole")
                .containsEntry("revision", 2L)
                .containsEntry("content", "·".repeat(14));
    }

    @Test
    void b15_anEditMadeBeforeIsNotTakenAndOneMadeAfterIs() {
        replace(aino, 0, 0, "Secret of Aino");
        ben.receive(log.after(text, 0, 10));
        write(ben, 14, 0, "!");
        erase();
        await().until(() -> text().state().revision() == 2);
        assertThat(text().push(ben.push()).join())
                .as("the editor reads the text, and sends it anew")
                .isEqualTo(new TextOutcome.NotDone(TextRefusal.TOO_OLD));
        var anew = new TestTab(ben.person());
        anew.begin(2, text().state().content());
        write(anew, 14, 0, "!");
        assertThat(text().push(anew.push()).join()).isEqualTo(new TextOutcome.Done());
        assertThat(text().state().content()).isEqualTo("·".repeat(14) + "!");
    }

    /** If nobody told the text in memory, its writer finds out by itself, before it keeps another snapshot. */
    @Test
    void b15_aWriterThatWasNotToldReadsAgain() {
        replace(aino, 0, 0, "Secret of Aino");
        var untold = new LiveText(
                text, log.read(text).orElseThrow(), log, Clock.systemUTC(), Runnable::run, new DatabasePauses());
        erase();
        assertThat(untold.state().content()).contains("Secret");
        var late = new TestTab(ben.person());
        late.begin(2, "·".repeat(14));
        write(late, 0, 0, "Ben ");
        assertThat(untold.push(late.push()).join()).isEqualTo(new TextOutcome.Done());
        assertThat(untold.state()).isEqualTo(log.read(text).orElseThrow());
        assertThat(untold.state().content()).isEqualTo("Ben " + "·".repeat(14));
    }

    @Test
    void b15_erasingAgainFindsNothingAndSaysNothing() {
        replace(aino, 0, 0, "Secret of Aino");
        assertThat(erase()).isEqualTo(1);
        assertThat(erase()).isZero();
        assertThat(log.read(text)).map(TextState::revision).contains(2L);
        assertThat(records()).hasSize(1);
    }

    @Test
    void b15_itIsOnRecordThatWhenAndOnWhichGround() {
        replace(aino, 0, 0, "Secret of Aino");
        erase();
        var entry = log.after(text, 1, 10).getFirst();
        assertThat(entry.isErasure()).isTrue();
        assertThat(entry.by()).isEqualTo(ben.person());
        assertThat(records())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("ground", "PERSONAL_DATA")
                        .containsEntry("revision", 2L)
                        .containsEntry("person", aino.person().value())
                        .containsEntry("decided_by", ben.person().value())
                        .hasEntrySatisfying(
                                "made_at", at -> assertThat(at.toString()).isNotEmpty()));
    }

    @Test
    void b15_nothingGoesWithATransactionThatIsRolledBack() {
        replace(aino, 0, 0, "Secret of Aino");
        transaction.executeWithoutResult(status -> {
            erasure.erase(text, aino.person(), Ground.MODERATION, ben.person());
            status.setRollbackOnly();
        });
        assertThat(KeptText.read(jdbc, text.value()).content()).isEqualTo("Secret of Aino");
        assertThat(records()).isEmpty();
    }

    @Test
    void knowsTheTextsOfAPerson() {
        replace(aino, 0, 0, "Words");
        assertThat(erasure.writtenBy(aino.person())).containsExactly(text);
        assertThat(erasure.writtenBy(world.citizenOf(TAMPERE))).isEmpty();
    }

    private int erase() {
        return erasure.erase(text, aino.person(), Ground.PERSONAL_DATA, ben.person());
    }

    private List<Map<String, Object>> records() {
        return jdbc.sql("SELECT * FROM text_erasure WHERE text = ?")
                .param(text.value())
                .query()
                .listOfRows();
    }

    private LiveText text() {
        return live.find(text).orElseThrow();
    }

    private void replace(TestTab tab, int at, int length, String words) {
        tab.receive(log.after(text, tab.revision(), 1_000));
        write(tab, at, length, words);
        assertThat(text().push(tab.push()).join()).isEqualTo(new TextOutcome.Done());
        tab.receive(log.after(text, tab.revision(), 1_000));
    }

    private static void write(TestTab tab, int at, int length, String words) {
        tab.write(ChangeSet.of()
                .keep(at)
                .replace(length, words)
                .keep(tab.shown().length() - at - length)
                .build());
    }
}
