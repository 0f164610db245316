package org.citylabs.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.util.List;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.citylabs.text.JointTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CityLabsTest
class LabSearchTest {

    /** Of words that no other test writes. */
    private final String word = "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    LabCatalog catalog;

    @Autowired
    LabIndex index;

    @Autowired
    JointTexts texts;

    private PersonId aino;

    @BeforeEach
    void somebody() {
        aino = world.citizenOf(TAMPERE);
    }

    @Test
    void aLabIsFoundByItsNotesOnceTheyHaveSettled() {
        var lab = labs.open(aino, TAMPERE, BIELEFELD);
        write(lab, "About **" + word + "**");
        await().until(() -> found().equals(List.of(lab)));
        write(lab, "About something else");
        await().until(() -> found().isEmpty());
    }

    @Test
    void aLabForItsMembersIsFoundByNobody() {
        var lab = labs.openForMembers(aino, TAMPERE, BIELEFELD);
        write(lab, word);
        world.does(aino, () -> texts.settle(lab.subject()));
        index.follow(lab);
        assertThat(found()).isEmpty();
    }

    @Test
    void theIndexCanBeMadeAnew() {
        var lab = labs.open(aino, TAMPERE, BIELEFELD);
        write(lab, word);
        index.indexAll();
        assertThat(found()).containsExactly(lab);
    }

    private void write(LabId lab, String notes) {
        assertThat(texts.become(lab.subject(), notes, UUID.randomUUID(), aino).join())
                .isTrue();
    }

    private List<LabId> found() {
        return catalog.search(word).stream().map(it -> it.lab().id()).toList();
    }
}
