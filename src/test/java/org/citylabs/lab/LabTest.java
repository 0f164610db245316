package org.citylabs.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.LINZ;
import static org.citylabs.testing.World.TAMPERE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.citylabs.city.CityId;
import org.citylabs.identity.EmailAddress;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.Slug;
import org.citylabs.kernel.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of a lab: who leads it, how long parts hold, what a moderator's decision means. */
class LabTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Terms FACILITATOR = new Terms(Part.FACILITATOR, ActorGroup.SCIENCE, null);
    private static final Terms EDITOR = new Terms(Part.EDITOR, ActorGroup.BUSINESS, null);

    private final PersonId starter = somebody();
    private final PersonId other = somebody();
    private final Lab lab = new Lab(LabId.next(), Slug.of("A lab", "lab"), draft("A lab"), starter, BERLIN, NOW);

    @Test
    void whoStartsItLeadsIt() {
        assertThat(lab.partOf(starter, NOW)).contains(Part.FACILITATOR);
        assertThat(lab.partOf(other, NOW)).isEmpty();
    }

    @Test
    void theLastFacilitatorStays() {
        join(other, BIELEFELD, EDITOR);
        assertThatExceptionOfType(LastFacilitator.class).isThrownBy(() -> lab.end(starter, NOW));
        assertThatExceptionOfType(LastFacilitator.class).isThrownBy(() -> lab.change(starter, EDITOR, BERLIN, NOW));
        lab.change(other, FACILITATOR, BERLIN, NOW);
        lab.end(starter, NOW);
        assertThat(lab.members(NOW)).containsOnlyKeys(other);
    }

    @Test
    void aFacilitatorWhosePartEndsDoesNotCount() {
        join(other, BIELEFELD, FACILITATOR.until(TODAY.plusDays(3)));
        assertThatExceptionOfType(LastFacilitator.class).isThrownBy(() -> lab.end(starter, NOW));
        assertThatExceptionOfType(LastFacilitator.class)
                .isThrownBy(() -> lab.change(starter, FACILITATOR.until(TODAY.plusDays(9)), BERLIN, NOW));
    }

    @Test
    void aPartHoldsToTheEndOfItsLastDayInTheZoneOfTheFirstCity() {
        join(other, BIELEFELD, EDITOR.until(TODAY));
        var midnight = Instant.parse("2026-11-24T23:00:00Z");
        assertThat(lab.partOf(other, midnight.minusMillis(1))).contains(Part.EDITOR);
        assertThat(lab.partOf(other, midnight)).isEmpty();
        lab.describe(draft("A lab", TAMPERE, BIELEFELD), starter, HELSINKI);
        assertThat(lab.partOf(other, midnight.minus(Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void whoComesFromOutsideAlwaysHasALastDay() {
        join(other, LINZ, EDITOR);
        assertThat(lab.members(NOW).get(other).terms().until()).isEqualTo(TODAY.plusDays(Lab.GUEST_DAYS));
        refused("until", () -> lab.change(other, EDITOR, BERLIN, NOW));
        lab.change(other, EDITOR.until(TODAY.plusYears(1)), BERLIN, NOW);
        var nowhere = somebody();
        join(nowhere, null, EDITOR.until(TODAY.plusDays(1)));
        assertThat(lab.members(NOW).get(nowhere).isGuest()).isTrue();
    }

    @Test
    void whoTakesPartAlreadyKeepsTheirTerms() {
        join(starter, BIELEFELD, EDITOR);
        assertThat(lab.partOf(starter, NOW)).contains(Part.FACILITATOR);
        refused("person", () -> invite(Invitation.of(lab.id(), starter), EDITOR));
    }

    @Test
    void whosePartHasEndedMayComeBack() {
        join(other, BIELEFELD, EDITOR.until(TODAY));
        var later = NOW.plus(Duration.ofDays(2));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> lab.change(other, EDITOR, BERLIN, later));
        lab.join(other, BIELEFELD, EDITOR, BERLIN, later);
        assertThat(lab.partOf(other, later.plus(Duration.ofDays(400)))).contains(Part.EDITOR);
    }

    @Test
    void noPartEndsInThePast() {
        refused("until", () -> invite(Invitation.of(lab.id(), other), EDITOR.until(TODAY.minusDays(1))));
        join(other, BIELEFELD, EDITOR);
        refused("until", () -> lab.change(other, EDITOR.until(TODAY.minusDays(1)), BERLIN, NOW));
    }

    @Test
    void anInvitationIsForOnePersonOrOneAddressAndStandsForSixtyDays() {
        var address = EmailAddress.of("Guest@Example.org").orElseThrow();
        var same = EmailAddress.of("guest@example.org").orElseThrow();
        var another = EmailAddress.of("guest2@example.org").orElseThrow();
        var byPerson = invite(Invitation.of(lab.id(), other), EDITOR);
        assertThat(byPerson.isFor(other, another)).isTrue();
        assertThat(byPerson.isFor(starter, another)).isFalse();
        var byAddress = invite(Invitation.of(lab.id(), address), EDITOR.until(TODAY.plusDays(2)));
        assertThat(byAddress.isFor(other, same)).isTrue();
        assertThat(byAddress.isFor(other, another)).isFalse();
        assertThat(byPerson.stands(NOW.plus(Duration.ofDays(59)))).isTrue();
        assertThat(byPerson.stands(NOW.plus(Duration.ofDays(60)))).isFalse();
        assertThat(byAddress.stands(NOW.plus(Duration.ofDays(3)))).isFalse();
    }

    @Test
    void aLabIsFullAtSomePoint() {
        for (int i = 1; i < Lab.LARGEST; i++) {
            join(somebody(), BIELEFELD, EDITOR);
        }
        refused("person", () -> join(other, BIELEFELD, EDITOR));
        refused("person", () -> invite(Invitation.of(lab.id(), other), EDITOR));
    }

    @Test
    void wordsThatWereTakenFromViewMustChangeBeforeTheLabIsPublicAgain() {
        lab.restrict(1, "Not kind");
        assertThat(lab.isPublic()).isFalse();
        assertThat(lab.refusal()).contains("Not kind");
        refused("visibility", () -> lab.describe(draft("A lab"), starter, BERLIN));
        lab.describe(draft("A kind lab"), starter, BERLIN);
        assertThat(lab.isPublic()).isTrue();
        assertThat(lab.refusal()).isEmpty();
        lab.restrict(1, "Not kind");
        assertThat(lab.isPublic()).as("heard a second time").isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Emission-free mobility,emission-free-mobility",
        "'  Älykäs Tampere – 2030! ',alykas-tampere-2030",
        "Straße & Weg,strasse-weg",
        "Лаборатория,lab",
        "New,new-2",
        "Taken,taken-3"
    })
    void itsNameInAddressesComesFromItsTitle(String title, String slug) {
        assertThat(Slug.of(title, "lab").freeOf(Set.of("taken", "taken-2")).value())
                .isEqualTo(slug);
    }

    private void join(PersonId person, CityId home, Terms terms) {
        lab.join(person, home, terms, BERLIN, NOW);
    }

    private Invitation invite(Invitation invitation, Terms terms) {
        return lab.invite(invitation, terms, 0, starter, BERLIN, NOW);
    }

    private static void refused(String field, Runnable action) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(action::run)
                .satisfies(e ->
                        assertThat(e.violations()).extracting(Violation::field).containsExactly(field));
    }

    private static LabDraft draft(String title, CityId... cities) {
        var of = cities.length == 0 ? List.of(BIELEFELD, TAMPERE) : List.of(cities);
        return new LabDraft(title, "What for", "en", of, Set.of("mobility"), Visibility.PUBLIC);
    }

    private static PersonId somebody() {
        return new PersonId(UUID.randomUUID());
    }
}
