package org.citylabs.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Language;
import org.citylabs.lab.LabId;
import org.citylabs.lab.Part;
import org.citylabs.live.TestPage;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who may open the notes of a lab, and whose forged pushes are refused (T6). */
@CityLabsTest
class TextPermissionTest {

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    JointTexts texts;

    private final TestPage page = new TestPage();
    private PersonId lead;
    private PersonId member;
    private LabId lab;

    @BeforeEach
    void open() {
        lead = world.citizenOf(BIELEFELD);
        member = world.citizenOf(TAMPERE);
        lab = labs.openForMembers(lead, BIELEFELD, TAMPERE);
        labs.join(lab, member, Part.EDITOR);
        begin(lab);
    }

    private void begin(LabId of) {
        world.as(lead, () -> texts.begin(of.subject(), Language.ENGLISH));
    }

    @Test
    void aMemberWhoMayEditWrites() {
        opens(lab, member);
        pushes();
        await().untilAsserted(() -> assertThat(content(lab)).isEqualTo("Forged"));
        assertThat(page.heard()).noneMatch(it -> it.containsValue("refused"));
    }

    @Test
    void nobodyButItsMembersOpensTheNotesOfALabForMembers() {
        refuses(lab, world.citizenOf(TAMPERE));
        assertThatThrownBy(() -> texts.open(lab.subject(), Language.ENGLISH, page.page()))
                .as("a visitor")
                .isInstanceOf(AccessDeniedException.class);
        assertThat(texts.mayWrite(lab.subject())).isFalse();
    }

    @Test
    void aMemberOfAnotherLabDoesNot() {
        var neighbour = world.citizenOf(TAMPERE);
        labs.openForMembers(neighbour, BIELEFELD, TAMPERE);
        refuses(lab, neighbour);
    }

    @Test
    void whoWasRemovedDoesNot() {
        labs.remove(lab, member);
        refuses(lab, member);
    }

    @Test
    void whoOnlyReadsBeginsNothing() {
        var reader = world.citizenOf(TAMPERE);
        var fresh = labs.openForMembers(lead, BIELEFELD, TAMPERE);
        labs.join(fresh, reader, Part.READER);
        refuses(fresh, reader);
    }

    @Test
    void t6_aReadersForgedPushIsRefused() {
        var reader = world.citizenOf(TAMPERE);
        labs.join(lab, reader, Part.READER);
        opens(lab, reader);
        pushIsRefused(lab);
    }

    @Test
    void t6_inAPublicLabNobodyButItsEditorsWrites() {
        var open = labs.open(lead, BIELEFELD, TAMPERE);
        begin(open);
        opens(open, member);
        pushIsRefused(open);
    }

    @Test
    void t6_inAPublicLabAVisitorWritesNothing() {
        var open = labs.open(lead, BIELEFELD, TAMPERE);
        begin(open);
        texts.open(open.subject(), Language.ENGLISH, page.page());
        pushIsRefused(open);
    }

    @Test
    void t6_whoWasRemovedWhileTheTextWasOpenWritesNothing() {
        opens(lab, member);
        labs.remove(lab, member);
        pushIsRefused(lab);
    }

    @Test
    void t6_whoOnlyReadsFromNowOnWritesNothing() {
        opens(lab, member);
        labs.join(lab, member, Part.READER);
        pushIsRefused(lab);
    }

    private void opens(LabId of, PersonId person) {
        world.does(person, () -> texts.open(of.subject(), Language.ENGLISH, page.page()));
    }

    private void refuses(LabId of, PersonId person) {
        assertThatThrownBy(() -> opens(of, person)).isInstanceOf(AccessDeniedException.class);
    }

    /** As anybody can who knows the protocol, on the socket's thread, where nobody is signed in. */
    private void pushes() {
        page.says(
                "text",
                Map.of(
                        "do",
                        "push",
                        "client",
                        UUID.randomUUID(),
                        "revision",
                        0,
                        "sequence",
                        0,
                        "edits",
                        List.of(List.of(List.of(0, "Forged")))));
    }

    private void pushIsRefused(LabId of) {
        pushes();
        await().untilAsserted(() -> assertThat(page.heard())
                .as("[T6]")
                .containsExactly(Map.of("t", "text", "do", "refused", "why", "NOT_ALLOWED")));
        assertThat(content(of)).isEmpty();
    }

    private String content(LabId of) {
        return world.as(lead, () -> texts.read(of.subject())).content();
    }
}
