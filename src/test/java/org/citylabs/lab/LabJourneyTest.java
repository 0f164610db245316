package org.citylabs.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.LINZ;
import static org.citylabs.testing.World.TAMPERE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.Role;
import org.citylabs.identity.TooOften;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.Language;
import org.citylabs.mail.MailOrder;
import org.citylabs.moderation.DecisionDraft;
import org.citylabs.moderation.Desk;
import org.citylabs.moderation.NoticeDraft;
import org.citylabs.moderation.Notices;
import org.citylabs.moderation.Verdict;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A lab of two cities from its start on, with a third city that has nothing to do with it. */
@CityLabsTest
@RecordApplicationEvents
class LabJourneyTest {

    private static final Terms EDITOR = new Terms(Part.EDITOR, ActorGroup.CIVIL_SOCIETY, null);

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    LabFoundation foundation;

    @Autowired
    LabFacilitation facilitation;

    @Autowired
    LabInvitations invitations;

    @Autowired
    LabParticipation participation;

    @Autowired
    LabCatalog catalog;

    @Autowired
    LabAccess access;

    @Autowired
    InvitationMail mail;

    @Autowired
    EndedParts ended;

    @Autowired
    Notices notices;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private PersonId official;
    private PersonId citizen;
    private PersonId stranger;
    private LabId lab;
    private String slug;

    @BeforeEach
    void start() {
        official = world.person(BIELEFELD, Role.OFFICIAL);
        citizen = world.citizenOf(TAMPERE);
        stranger = world.citizenOf(LINZ);
        lab = LabId.next();
        slug = start(official, lab, Visibility.MEMBERS, BIELEFELD, TAMPERE);
    }

    @Test
    void anOfficialStartsALabOnceWhateverIsSentTwice() {
        assertThat(start(official, lab, Visibility.MEMBERS, BIELEFELD, TAMPERE)).isEqualTo(slug);
        var page = find(official, slug);
        assertThat(page.isFacilitator()).isTrue();
        assertThat(page.lab().cities()).containsExactly(BIELEFELD, TAMPERE);
        assertThat(page.members()).singleElement().matches(it -> it.group() == ActorGroup.ADMINISTRATION);
        var namesake = start(official, LabId.next(), Visibility.MEMBERS, BIELEFELD);
        assertThat(namesake)
                .startsWith(page.lab().title().toLowerCase().replace(' ', '-'))
                .isNotEqualTo(slug);
    }

    @Test
    void oneOfTheCitiesIsOnesOwn() {
        var elsewhere = world.person(LINZ, Role.ADMIN);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> start(elsewhere, LabId.next(), Visibility.PUBLIC, BIELEFELD, TAMPERE));
        assertThat(start(elsewhere, LabId.next(), Visibility.PUBLIC, BIELEFELD, LINZ))
                .isNotEmpty();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> start(citizen, LabId.next(), Visibility.PUBLIC, TAMPERE));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> start(official, LabId.next(), Visibility.PUBLIC, new CityId("nowhere")));
    }

    @Test
    void whoIsInvitedSeesWhatForAndTakesPart() {
        invite(citizen, EDITOR);
        var invited = find(citizen, slug);
        assertThat(invited.readable()).isFalse();
        assertThat(invited.members()).isEmpty();
        assertThat(world.as(citizen, () -> access.mayRead(lab))).isFalse();
        var invitation = world.as(citizen, () -> catalog.invitations()).getFirst();
        assertThat(invitation).isEqualTo(invited.invitation());
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.does(stranger, () -> participation.accept(invitation.id())));
        assertThat(world.as(citizen, () -> participation.accept(invitation.id())))
                .isTrue();
        assertThat(access.partOf(lab, citizen)).contains(Part.EDITOR);
        assertThat(world.as(citizen, () -> catalog.invitations())).isEmpty();
        assertThat(world.as(citizen, () -> catalog.own()))
                .extracting(it -> it.lab().id())
                .containsExactly(lab);
        assertThat(world.as(citizen, () -> participation.accept(invitation.id())))
                .isFalse();
        world.does(citizen, () -> participation.leave(lab));
        assertThat(world.as(citizen, () -> catalog.find(slug))).isEmpty();
    }

    @Test
    void forStrangersALabForItsMembersIsNotThere() {
        assertThat(catalog.find(slug)).isEmpty();
        assertThat(world.as(stranger, () -> catalog.find(slug))).isEmpty();
        List.<Runnable>of(
                        () -> invitations.candidates(lab, "some"),
                        () -> invitations.invite(lab, new InvitationDraft(stranger, "", EDITOR)),
                        () -> facilitation.describe(lab, draft("Mine now", Visibility.PUBLIC, LINZ)),
                        () -> facilitation.remove(lab, official),
                        () -> facilitation.change(lab, official, EDITOR),
                        () -> participation.leave(lab),
                        () -> catalog.members(lab))
                .forEach(attempt -> assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> world.does(stranger, attempt)));
    }

    @Test
    void anAddressIsInvitedBeforeItHasAnAccountAndNothingTellsWhether() {
        var address = world.email(citizen);
        world.does(official, () -> invitations.invite(lab, new InvitationDraft(null, address.toUpperCase(), EDITOR)));
        world.does(
                official,
                () -> invitations.invite(lab, new InvitationDraft(null, UUID.randomUUID() + "@new.example", EDITOR)));
        assertThat(find(official, slug).sent())
                .extracting(SentInvitation::to)
                .allMatch(to -> to.contains("@"))
                .hasSize(2);
        var invitation = world.as(citizen, () -> catalog.invitations()).getFirst();
        assertThat(world.as(citizen, () -> participation.decline(invitation.id())))
                .isTrue();
        assertThat(find(official, slug).sent()).hasSize(1);
        assertThat(world.as(citizen, () -> catalog.find(slug))).isEmpty();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> world.does(
                        official, () -> invitations.invite(lab, new InvitationDraft(null, "nobody", EDITOR))));
    }

    @Test
    void theMailIsSentOnceInTheLanguageOfWhoIsInvited() {
        invite(citizen, EDITOR);
        invite(citizen, new Terms(Part.READER, ActorGroup.SCIENCE, null));
        assertThat(world.as(citizen, () -> catalog.invitations())
                        .getFirst()
                        .terms()
                        .part())
                .isEqualTo(Part.READER);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM mail_outbox WHERE template = ? AND address = ?")
                        .params(InvitationMail.NAME, world.email(citizen))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        var order = new MailOrder(
                InvitationMail.NAME,
                "a@example.org",
                Language.FINNISH,
                Map.of("lab", "Kaupunki", "path", "/labs/kaupunki", "inviter", "Joku", "cities", "tampere,linz"));
        var content = mail.render(order);
        assertThat(content.subject()).isEqualTo("Kutsu labiin ”Kaupunki”");
        assertThat(content.paragraphs()).first().asString().contains("Joku", "Tampere, Linz");
        assertThat(content.action().path()).isEqualTo("/login?next=/labs/kaupunki");
    }

    @Test
    void nobodyIsFloodedWithInvitations() {
        assertThatExceptionOfType(TooOften.class).isThrownBy(() -> {
            for (int i = 0; i < 6; i++) {
                invite(citizen, EDITOR);
                var open = find(official, slug).sent().getFirst().id();
                world.does(official, () -> invitations.withdraw(open));
            }
        });
        assertThat(world.as(citizen, () -> catalog.invitations())).isEmpty();
    }

    @Test
    void candidatesAreFoundByNameWithoutTheirAddresses() {
        var name = "Zebra " + UUID.randomUUID();
        var zebra = world.named(name);
        assertThat(world.as(
                        official,
                        () -> invitations.candidates(lab, name.substring(0, 12).toUpperCase())))
                .extracting(Profile::id)
                .containsExactly(zebra);
        assertThat(world.as(official, () -> invitations.candidates(lab, "z"))).isEmpty();
        assertThat(world.as(official, () -> invitations.candidates(lab, world.email(zebra))))
                .isEmpty();
        labs.join(lab, zebra, Part.READER);
        assertThat(world.as(official, () -> invitations.candidates(lab, name))).isEmpty();
    }

    @Test
    void facilitatorsChangeAndRemoveAndTheLastOneStays() {
        labs.join(lab, citizen, Part.EDITOR);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.does(citizen, () -> facilitation.remove(lab, official)));
        assertThatExceptionOfType(LastFacilitator.class)
                .isThrownBy(() -> world.does(official, () -> participation.leave(lab)));
        world.does(
                official,
                () -> facilitation.change(lab, citizen, new Terms(Part.FACILITATOR, ActorGroup.SCIENCE, null)));
        world.does(citizen, () -> facilitation.remove(lab, official));
        assertThat(access.partOf(lab, official)).isEmpty();
        assertThat(events.stream(LabMembershipChanged.class)
                        .filter(it -> it.person().equals(official)))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void ofTwoFacilitatorsWhoLeaveAtOnceOneStays() throws Exception {
        for (int round = 0; round < 10; round++) {
            var both = List.of(world.citizenOf(BIELEFELD), world.citizenOf(TAMPERE));
            var shared = labs.open(both.getFirst(), BIELEFELD, TAMPERE);
            labs.join(shared, both.getLast(), Part.FACILITATOR);
            var start = new CyclicBarrier(2);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                both.forEach(person -> threads.submit(() -> {
                    start.await();
                    world.does(person, () -> participation.leave(shared));
                    return true;
                }));
            }
            assertThat(both.stream().filter(it -> access.partOf(shared, it).isPresent()))
                    .hasSize(1);
        }
    }

    @Test
    void aPartThatHasJustEndedIsTold() {
        labs.join(lab, stranger, Part.EDITOR);
        jdbc.sql("UPDATE lab_member SET ends_at = UTC_TIMESTAMP(6) - INTERVAL 10 SECOND WHERE lab = ? AND person = ?")
                .params(lab.value(), stranger.value())
                .update();
        ended.tell();
        assertThat(events.stream(LabMembershipChanged.class)
                        .filter(it -> it.lab().equals(lab) && it.person().equals(stranger)))
                .hasSize(2);
    }

    @Test
    void thePagesTogetherHaveEveryPublicLabOnce() {
        for (int i = 0; i < LabCatalog.PAGE + 3; i++) {
            labs.open(official, BIELEFELD);
        }
        var forward = new ArrayList<LabId>();
        var page = catalog.page(LabPlace.START);
        while (true) {
            forward.addAll(ids(page));
            if (page.next() == null) {
                break;
            }
            page = catalog.page(LabPlace.of(page.next().toAddress()));
        }
        assertThat(forward).doesNotHaveDuplicates().doesNotContain(lab).hasSizeGreaterThan(LabCatalog.PAGE);
        assertThat(forward)
                .isSortedAccordingTo(
                        (a, b) -> b.value().toString().compareTo(a.value().toString()));
        assertThat(ids(catalog.page(page.previous())))
                .isEqualTo(forward.subList(
                        forward.size() - ids(page).size() - LabCatalog.PAGE,
                        forward.size() - ids(page).size()));
        assertThat(Stream.of("", "after-x", "before-0-0", "at").map(LabPlace::of))
                .containsOnly(LabPlace.START);
    }

    @Test
    void whatAModeratorTakesFromViewIsForItsMembersUntilItIsWordedAnew() {
        var open = labs.named("Rude words " + UUID.randomUUID(), official, Visibility.PUBLIC, BIELEFELD, TAMPERE);
        var title = catalog.summary(open).orElseThrow().title();
        assertThat(notices.report(
                        new NoticeDraft(NoticeDraft.Ground.OTHER, "This is rude to us.", true), open.subject()))
                .isTrue();
        world.does(world.moderatorOf(BIELEFELD), () -> {
            var found = desk.queue(null).stream()
                    .filter(it -> it.title().equals(title))
                    .findFirst()
                    .orElseThrow();
            desk.decide(
                    found.id(),
                    1,
                    new DecisionDraft(Verdict.RESTRICT, "respect", "It insults people, please word it anew."));
        });
        await().until(() -> catalog.summary(open).isEmpty());
        var page = find(official, slugOf(open));
        assertThat(page.refusal()).isEqualTo("It insults people, please word it anew.");
        var same = new LabDraft(title, page.purpose(), "en", page.lab().cities(), Set.of(), Visibility.PUBLIC);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> world.does(official, () -> facilitation.describe(open, same)));
        world.does(official, () -> facilitation.describe(open, draft("Kind words", Visibility.PUBLIC, BIELEFELD)));
        assertThat(catalog.summary(open)).isPresent();
    }

    private String slugOf(LabId id) {
        return world.as(official, () -> catalog.summary(id)).orElseThrow().slug();
    }

    private static List<LabId> ids(ListedLab.PageOf page) {
        return page.labs().stream().map(it -> it.lab().id()).toList();
    }

    private LabPage find(PersonId person, String name) {
        return world.as(person, () -> catalog.find(name)).orElseThrow();
    }

    private void invite(PersonId person, Terms terms) {
        world.does(official, () -> invitations.invite(lab, new InvitationDraft(person, "", terms)));
    }

    private String start(PersonId by, LabId id, Visibility visibility, CityId... cities) {
        return world.as(by, () -> foundation.start(id, draft("Shared data " + lab.value(), visibility, cities)));
    }

    private static LabDraft draft(String title, Visibility visibility, CityId... cities) {
        return new LabDraft(
                title, "To *find out* together.", "en", List.of(cities), Set.of("data-strategy"), visibility);
    }
}
