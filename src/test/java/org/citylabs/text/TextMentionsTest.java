package org.citylabs.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Subject;
import org.citylabs.lab.LabId;
import org.citylabs.lab.LabParticipation;
import org.citylabs.lab.Part;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CityLabsTest
class TextMentionsTest {

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    LabParticipation participation;

    @Autowired
    JointTexts texts;

    @Autowired
    BegunTexts begun;

    @Autowired
    SettledTexts settled;

    @Autowired
    PersonDirectory people;

    @Autowired
    JdbcClient jdbc;

    private PersonId aino;
    private PersonId ben;
    private String name;
    private LabId lab;
    private Subject subject;

    @BeforeEach
    void begin() {
        aino = world.citizenOf(TAMPERE);
        ben = world.citizenOf(BIELEFELD);
        lab = labs.openForMembers(aino, TAMPERE, BIELEFELD);
        labs.join(lab, ben, Part.EDITOR);
        name = people.profiles(List.of(ben)).get(ben).publicName();
        subject = lab.subject();
    }

    @Test
    void whoIsMentionedIsToldOnceWithTheLineThatMentionsThem() {
        becomes("First line.\n\n- [ ] **@" + name.toLowerCase(Locale.ROOT) + "** counts the trams\n\nLast line.", aino);
        assertThat(mails())
                .singleElement()
                .satisfies(it -> assertThat(it)
                        .contains("counts the trams")
                        .contains("/labs/")
                        .doesNotContain("First line")
                        .doesNotContain("**"));
        becomes("Something else. @" + name + " counts the trams", aino);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void aMentionThatComesAndGoesIsMailedOnceADay() {
        becomes("@" + name, aino);
        becomes("Nobody", aino);
        becomes("@" + name + " again", aino);
        assertThat(mails()).hasSize(1);
        becomes("Nobody", aino);
        jdbc.sql("UPDATE text_mention SET mailed_at = mailed_at - INTERVAL 2 DAY WHERE person = ?")
                .param(ben.value())
                .update();
        becomes("@" + name + " once more", aino);
        assertThat(mails()).hasSize(2);
    }

    @Test
    void nobodyIsToldOfThemselvesNorWhoMayNotReadIt() {
        becomes("@" + name, ben);
        assertThat(mails()).isEmpty();
        var stranger = world.citizenOf(TAMPERE);
        var strangers = people.profiles(List.of(stranger)).get(stranger).publicName();
        becomes("@" + strangers, aino);
        assertThat(mailsTo(stranger)).isEmpty();
        world.does(ben, () -> participation.leave(lab));
        becomes("Hello @" + name, aino);
        assertThat(mails()).isEmpty();
    }

    @Test
    void whoMentionedThemselvesIsNotToldWhenSomebodyElseWrites() {
        becomes("@" + name + " counts the trams", ben);
        becomes("@" + name + " counts the trams, and buses", aino);
        assertThat(mails()).isEmpty();
        becomes("Nobody counts", aino);
        becomes("@" + name + " counts after all", aino);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void whoTypedTheNameIsSaidToMentionNotWhoWroteLast() {
        texts.become(subject, "@" + name, UUID.randomUUID(), aino).join();
        becomes("@" + name + " counts the trams", ben);
        assertThat(mails())
                .singleElement()
                .asString()
                .contains(people.profiles(List.of(aino)).get(aino).publicName());
    }

    @Test
    void aFloodOfMentionsIsNotMailed() {
        becomes("Notes", aino);
        var text = begun.find(subject).orElseThrow();
        for (int i = 0; i < TextMentions.MAILS_OF_ONE; i++) {
            jdbc.sql("INSERT INTO text_mention VALUES (?, ?, ?, NOW(6), UTC_TIMESTAMP(6), TRUE)")
                    .params(text.value(), UUID.randomUUID(), aino.value())
                    .update();
        }
        becomes("@" + name, aino);
        assertThat(mails()).isEmpty();
        var ainos = people.profiles(List.of(aino)).get(aino).publicName();
        becomes("@" + name + " and @" + ainos, ben);
        assertThat(mailsTo(aino)).as("of somebody else").hasSize(1);
    }

    @Test
    void aMentionStandsOutToReaders() {
        becomes("Ask @" + name + ", not @nobody.", aino);
        assertThat(world.as(aino, () -> texts.toHtml(subject, texts.read(subject))))
                .contains("<strong class=\"marked\">@" + name + "</strong>")
                .contains("not @nobody");
    }

    @Test
    void whoMayWriteHearsWhomOneMayMention() {
        assertThat(texts.mentionable(subject, aino)).contains(name);
        assertThat(texts.mentionable(subject, ben)).as("oneself").doesNotContain(name);
        assertThat(texts.mentionable(subject, world.citizenOf(TAMPERE))).isEmpty();
    }

    private void becomes(String content, PersonId by) {
        texts.become(subject, content, UUID.randomUUID(), by).join();
        settled.settle(begun.find(subject).orElseThrow());
    }

    private List<String> mails() {
        return mailsTo(ben);
    }

    private List<String> mailsTo(PersonId person) {
        return jdbc.sql("SELECT details FROM mail_outbox WHERE address = ? AND template = 'text.mention'")
                .param(world.email(person))
                .query(String.class)
                .list();
    }
}
