package org.citylabs.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.LINZ;
import static org.citylabs.testing.World.TAMPERE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.citylabs.identity.PersonId;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Who may read and edit a lab: what its members may, and what nobody else may, wherever they live. */
@CityLabsTest
class LabAccessTest {

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    LabAccess access;

    @Autowired
    LabCatalog catalog;

    @Autowired
    JdbcClient jdbc;

    private PersonId facilitator;
    private PersonId editor;
    private PersonId reader;
    private PersonId stranger;
    private LabId open;
    private LabId closed;

    @BeforeEach
    void begin() {
        facilitator = world.citizenOf(BIELEFELD);
        editor = world.citizenOf(TAMPERE);
        reader = world.citizenOf(BIELEFELD);
        stranger = world.citizenOf(LINZ);
        open = labs.open(facilitator, BIELEFELD, TAMPERE);
        closed = labs.openForMembers(facilitator, BIELEFELD, TAMPERE);
        Stream.of(open, closed).forEach(lab -> {
            labs.join(lab, editor, Part.EDITOR);
            labs.join(lab, reader, Part.READER);
        });
    }

    @Test
    void eachPartIncludesTheOnesBefore() {
        assertThat(world.as(reader, () -> access.mayRead(closed))).isTrue();
        assertThat(world.as(reader, () -> access.mayEdit(closed))).isFalse();
        assertThat(world.as(editor, () -> access.mayEdit(closed))).isTrue();
        assertThat(world.as(facilitator, () -> access.mayEdit(closed))).isTrue();
        world.does(facilitator, () -> access.requireFacilitator(closed));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.does(editor, () -> access.requireFacilitator(closed)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.does(reader, () -> access.requireEdit(closed)));
    }

    @Test
    void strangersReadWhatIsPublicAndNothingElse() {
        assertThat(access.mayRead(open)).isTrue();
        assertThat(access.mayRead(closed)).isFalse();
        assertThat(access.mayRead(LabId.next())).isFalse();
        assertThat(world.as(stranger, () -> access.mayRead(open))).isTrue();
        assertThat(world.as(stranger, () -> access.mayEdit(open))).isFalse();
        assertThat(world.as(stranger, () -> access.mayRead(closed))).isFalse();
        assertThat(world.as(stranger, () -> catalog.summary(closed))).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> access.requireRead(closed));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.does(stranger, () -> catalog.members(closed)));
    }

    @Test
    void aPartIsAskedForWithoutAnybodySignedIn() {
        assertThat(access.partOf(closed, facilitator)).contains(Part.FACILITATOR);
        assertThat(access.partOf(closed, editor)).contains(Part.EDITOR);
        assertThat(access.partOf(closed, stranger)).isEmpty();
        labs.remove(closed, editor);
        assertThat(access.partOf(closed, editor)).isEmpty();
    }

    @Test
    void aPartHoldsUntilTheEndOfItsLastDay() {
        labs.join(closed, stranger, Part.EDITOR, LocalDate.now(ZoneId.of("Europe/Berlin")));
        assertThat(access.partOf(closed, stranger)).contains(Part.EDITOR);
        jdbc.sql("UPDATE lab_member SET ends_at = UTC_TIMESTAMP(6) WHERE lab = ? AND person = ?")
                .params(closed.value(), stranger.value())
                .update();
        assertThat(access.partOf(closed, stranger)).isEmpty();
        assertThat(world.as(stranger, () -> access.mayRead(closed))).isFalse();
        assertThat(world.as(reader, () -> catalog.members(closed)))
                .extracting(LabMember::person)
                .doesNotContain(stranger);
    }

    @Test
    void whoComesFromOutsideTakesPartUntilSomeDay() {
        labs.join(closed, stranger, Part.READER);
        assertThat(world.as(reader, () -> catalog.members(closed)))
                .filteredOn(member -> member.person().equals(stranger))
                .extracting(LabMember::until)
                .allMatch(day ->
                        day != null && day.isAfter(LocalDate.now(ZoneOffset.UTC).plusDays(80)));
    }

    @Test
    void theSummaryAndTheMembersAreThereForReaders() {
        assertThat(catalog.summary(open).orElseThrow())
                .matches(lab -> lab.isPublic() && lab.cities().size() == 2);
        assertThat(world.as(reader, () -> catalog.members(closed)))
                .extracting(LabMember::person)
                .containsExactlyInAnyOrder(facilitator, editor, reader);
    }
}
