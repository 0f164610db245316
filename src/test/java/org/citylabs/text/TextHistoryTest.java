package org.citylabs.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.TextDifference;
import org.citylabs.kernel.TextDifference.Kind;
import org.citylabs.lab.LabId;
import org.citylabs.lab.Part;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.citylabs.text.Authorship.Run;
import org.citylabs.text.TextHistory.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The past of the notes of a lab (T5). */
@CityLabsTest
class TextHistoryTest {

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    JointTexts texts;

    @Autowired
    TextLog log;

    @Autowired
    TextHistory history;

    private PersonId aino;
    private PersonId ben;
    private LabId lab;
    private TextId text;

    @BeforeEach
    void twoWrite() {
        aino = world.citizenOf(TAMPERE);
        ben = world.citizenOf(BIELEFELD);
        lab = labs.open(aino, TAMPERE, BIELEFELD); // which everybody may read
        labs.join(lab, ben, Part.EDITOR);
        text = world.as(aino, () -> texts.begin(lab.subject(), Language.ENGLISH));
        becomes("Trams", aino);
        becomes("Trams are slow", aino);
        becomes("Trams are slow and late", ben);
    }

    private void becomes(String content, PersonId by) {
        assertThat(texts.become(lab.subject(), content, UUID.randomUUID(), by).join())
                .isTrue();
    }

    @Test
    void t5_stepsSayWhoWroteAndFromWhereToWhere() {
        assertThat(as(aino, () -> history.steps(lab.subject(), TextHistory.LATEST)))
                .extracting(Step::by, Step::from, Step::to)
                .containsExactly(tuple(ben, 2L, 3L), tuple(aino, 0L, 2L));
        assertThat(as(aino, () -> history.steps(lab.subject(), 0))).isEmpty();
    }

    @Test
    void t5_anyRevisionCanBeRead() {
        assertThat(content(0)).isEmpty();
        assertThat(content(1)).isEqualTo("Trams");
        assertThat(content(2)).isEqualTo("Trams are slow");
        assertThat(content(3)).isEqualTo("Trams are slow and late");
        assertThat(as(aino, () -> history.at(lab.subject(), 4))).isEmpty();
        assertThat(as(aino, () -> history.at(lab.subject(), -1))).isEmpty();
    }

    @Test
    void t5_aMomentKnowsTheStepsAroundIt() {
        var moment = as(aino, () -> history.moment(lab.subject(), 1)).orElseThrow();
        assertThat(moment.step()).extracting(Step::by, Step::from).containsExactly(aino, 0L);
        assertThat(moment.earlier()).isZero();
        assertThat(moment.later()).isEqualTo(2);
        var begun = as(aino, () -> history.moment(lab.subject(), 0)).orElseThrow();
        assertThat(begun.step()).isNull();
        assertThat(begun.earlier()).isNull();
        assertThat(as(aino, () -> history.moment(lab.subject(), 3))
                        .orElseThrow()
                        .later())
                .isNull();
    }

    @Test
    void t5_whatChangedBetweenTwoRevisions() {
        var difference = as(ben, () -> history.difference(lab.subject(), 1, 3)).orElseThrow();
        assertThat(difference.parts())
                .containsExactly(
                        new TextDifference.Part(Kind.KEPT, "Trams"),
                        new TextDifference.Part(Kind.ADDED, " are slow and late"));
        assertThat(as(ben, () -> history.difference(lab.subject(), 1, 4))).isEmpty();
    }

    @Test
    void t5_restoringIsANewUpdateOfThePersonAndNothingIsRewritten() {
        var before = log.after(text, 0, 10);
        assertThat(as(ben, () -> history.restore(lab.subject(), 1)).join()).isTrue();
        var after = log.after(text, 0, 10);
        assertThat(after.subList(0, 3)).as("[T5]").isEqualTo(before);
        assertThat(after).hasSize(4);
        assertThat(after.getLast().by()).isEqualTo(ben);
        assertThat(content(4)).isEqualTo("Trams");
        assertThat(content(3)).isEqualTo("Trams are slow and late");
        assertThatIllegalArgumentException().isThrownBy(() -> as(ben, () -> history.restore(lab.subject(), 9)));
    }

    @Test
    void t5_whoWroteWhatIsKnownAndKeptUpWith() {
        assertThat(authors()).isEqualTo(new Authorship(3, List.of(new Run(14, aino), new Run(9, ben))));
        becomes("Our Trams are slow and late", ben);
        assertThat(authors().runs()).containsExactly(new Run(4, ben), new Run(14, aino), new Run(9, ben));
    }

    @Test
    void t5_readersAndVisitorsAreRefused() {
        var reader = world.citizenOf(TAMPERE);
        labs.join(lab, reader, Part.READER);
        refuses(reader);
        refuses(world.citizenOf(BIELEFELD));
        assertRefused(() -> history.at(lab.subject(), 1)); // by a visitor, who may read what the text is now
        assertRefused(() -> history.restore(lab.subject(), 1));
        assertThat(texts.read(lab.subject()).revision()).isEqualTo(3);
    }

    @Test
    void t5_whoWasRemovedIsRefused() {
        labs.remove(lab, ben);
        refuses(ben);
    }

    private void refuses(PersonId person) {
        List.<Supplier<Object>>of(
                        () -> history.steps(lab.subject(), TextHistory.LATEST),
                        () -> history.at(lab.subject(), 1),
                        () -> history.moment(lab.subject(), 1),
                        () -> history.difference(lab.subject(), 1, 2),
                        () -> history.restore(lab.subject(), 1),
                        () -> history.authors(lab.subject()))
                .forEach(ask -> assertRefused(() -> as(person, ask)));
    }

    private static void assertRefused(Supplier<Object> ask) {
        assertThatThrownBy(ask::get).isInstanceOf(AccessDeniedException.class);
    }

    private Authorship authors() {
        return as(aino, () -> history.authors(lab.subject()));
    }

    private String content(long revision) {
        return as(aino, () -> history.at(lab.subject(), revision)).orElseThrow().content();
    }

    private <T> T as(PersonId person, Supplier<T> ask) {
        return world.as(person, ask);
    }
}
