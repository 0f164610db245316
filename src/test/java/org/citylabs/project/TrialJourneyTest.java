package org.citylabs.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.LINZ;
import static org.citylabs.testing.World.TAMPERE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.Role;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.lab.LabId;
import org.citylabs.lab.Part;
import org.citylabs.provenance.Provenance;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.OpenProject;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@CityLabsTest
class TrialJourneyTest {

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenProject projects;

    @Autowired
    TrialWork work;

    @Autowired
    TrialCatalog catalog;

    @Autowired
    Trials rows;

    @Autowired
    Provenance provenance;

    private PersonId editor;
    private LabId lab;

    @BeforeEach
    void aLab() {
        editor = world.citizenOf(TAMPERE);
        lab = labs.openForMembers(editor, BIELEFELD, TAMPERE);
    }

    @Test
    void aFailedTrialIsRepeatedElsewhereAndMeasuredAlike() {
        var first = projects.plan(lab, editor, null, TAMPERE);
        world.does(editor, () -> assertThat(work.start(first)).isTrue());
        assertThatThrownBy(() ->
                        world.does(editor, () -> work.finish(first, TrialOutcome.DID_NOT, " ", List.of(after(310)))))
                .isInstanceOf(InvalidInput.class);
        assertThat(world.as(editor, () -> page(first)).draft().measures())
                .as("nothing is half saved")
                .noneMatch(Measure::isMeasured);
        world.does(
                editor,
                () -> assertThat(work.finish(first, TrialOutcome.DID_NOT, "Swept too late", List.of(after(310))))
                        .isTrue());
        world.does(
                editor,
                () -> assertThat(work.finish(first, TrialOutcome.WORKED, "No", List.of(after(1))))
                        .isFalse());

        var official = world.person(BIELEFELD, Role.CITIZEN, Role.OFFICIAL);
        labs.join(lab, official, Part.READER);
        var second = TrialId.next();
        world.does(official, () -> work.repeat(second, first, draft(BIELEFELD, "In the valley")));
        world.does(official, () -> work.start(second));

        var page = world.as(official, () -> page(second));
        assertThat(page.series()).extracting(ListedTrial::city).containsExactly(TAMPERE, BIELEFELD);
        assertThat(page.draft().measures())
                .containsExactly(page.series().getFirst().measures().getFirst().again());
        assertThat(world.as(official, () -> provenance.of(second.subject()).stations()))
                .hasSize(2);
        assertThatThrownBy(() -> world.does(
                        official,
                        () -> work.describe(
                                second, page.draft().measuring(List.of(new Measure("Something else", "", null))))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whoMayDoWhat() {
        var trial = projects.plan(lab, editor, null, TAMPERE);
        var reader = world.citizenOf(BIELEFELD);
        labs.join(lab, reader, Part.READER);
        var own = world.person(TAMPERE, Role.CITIZEN, Role.OFFICIAL);
        var other = world.person(LINZ, Role.CITIZEN, Role.OFFICIAL);
        var number = rows.findById(trial.value()).orElseThrow().number();
        assertThat(world.as(reader, () -> catalog.find(number))).isPresent();
        assertThat(world.as(own, () -> catalog.find(number))).isPresent();
        assertThat(world.as(other, () -> catalog.find(number))).isEmpty();
        assertThat(catalog.find(number)).isEmpty();
        for (var person : List.of(reader, other)) {
            assertThatThrownBy(() -> world.does(person, () -> work.start(trial)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> world.does(person, () -> work.abandon(trial, "No")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> world.does(person, () -> work.describe(trial, draft(LINZ, ""))))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> world.does(other, () -> work.repeat(TrialId.next(), trial, draft(LINZ, ""))))
                .as("what one may not see")
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.does(reader, () -> work.repeat(TrialId.next(), trial, draft(BIELEFELD, ""))))
                .isInstanceOf(AccessDeniedException.class);
        world.does(own, () -> assertThat(work.start(trial)).isTrue());
    }

    @Test
    void plannedTwiceByTheSameIdItIsOne() {
        var id = TrialId.next();
        long first = world.as(editor, () -> work.plan(id, lab, null, draft(TAMPERE, "")));
        long second = world.as(editor, () -> work.plan(id, lab, null, draft(TAMPERE, "")));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void daysAreInOrder() {
        var wrong = new TrialDraft(
                "Why?", TAMPERE, "", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1), "", "en", List.of());
        assertThatThrownBy(() -> world.does(editor, () -> work.plan(TrialId.next(), lab, null, wrong)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.violations())
                                .extracting(violation -> violation.field())
                                .containsExactly("measures", "ends"));
        var project = projects.found(lab, editor);
        assertThatThrownBy(() -> projects.plan(lab, editor, project.subject(), TAMPERE))
                .as("before the founding")
                .isInstanceOf(InvalidInput.class);
    }

    private TrialPage page(TrialId trial) {
        return catalog.find(rows.findById(trial.value()).orElseThrow().number()).orElseThrow();
    }

    private static Measure after(int value) {
        var measure = OpenProject.trial(TAMPERE).measures().getFirst();
        return new Measure(
                measure.name(), measure.unit(), measure.target(), measure.earlier(), BigDecimal.valueOf(value));
    }

    private static TrialDraft draft(CityId city, String place) {
        var trial = OpenProject.trial(city);
        return new TrialDraft(
                trial.question(),
                city,
                place,
                trial.begins(),
                trial.ends(),
                trial.method(),
                trial.language(),
                trial.measures());
    }
}
