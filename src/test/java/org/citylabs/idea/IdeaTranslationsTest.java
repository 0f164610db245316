package org.citylabs.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.LINZ;
import static org.citylabs.testing.World.TAMPERE;

import java.util.List;
import org.citylabs.discussion.CommentId;
import org.citylabs.discussion.CommentPages;
import org.citylabs.discussion.Discussions;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.Translators;
import org.citylabs.kernel.Subject;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.PublishedIdea;
import org.citylabs.testing.World;
import org.citylabs.translation.TranslatedPassage;
import org.citylabs.translation.Translations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who translates ideas and what is said about them, and what waits for them. */
@CityLabsTest
class IdeaTranslationsTest {

    @Autowired
    World world;

    @Autowired
    PublishedIdea published;

    @Autowired
    IdeaCatalog catalog;

    @Autowired
    Translations translations;

    @Autowired
    Translators translators;

    @Autowired
    UntranslatedIdeas untranslated;

    @Autowired
    Discussions discussions;

    @Autowired
    CommentPages pages;

    private PersonId moderator;
    private PersonId volunteer;
    private long number;
    private Subject idea;

    @BeforeEach
    void publish() {
        moderator = world.moderatorOf(BIELEFELD);
        volunteer = world.citizenOf(TAMPERE);
        number = published.make(BIELEFELD, "A bench by the river");
        idea = catalog.find(number).orElseThrow().id().subject();
    }

    @Test
    void theModeratorsOfItsCityTranslateIt() {
        assertThat(may(moderator)).isTrue();
        assertThat(may(world.moderatorOf(LINZ))).isFalse();
        assertThat(may(published.authorOf(number))).isFalse();
    }

    @Test
    void soDoVolunteersAsLongAsTheyAreNamed() {
        assertThat(may(volunteer)).isFalse();
        world.does(moderator, () -> translators.add(volunteer, BIELEFELD));
        assertThat(may(volunteer)).isTrue();
        assertThat(world.as(moderator, () -> translators.of(BIELEFELD)))
                .extracting(Profile::id)
                .contains(volunteer);
        world.does(moderator, () -> translators.remove(volunteer, BIELEFELD));
        assertThat(may(volunteer)).isFalse();
    }

    @Test
    void anIdeaWaitsUntilAllOfItIsTranslatedAsItIs() {
        assertThat(waits("fi")).isTrue();
        assertThat(waits("en")).as("it is written in it").isFalse();
        translateAll();
        assertThat(waits("fi")).isFalse();
        assertThat(waits("sv")).isTrue();
    }

    @Test
    void whatIsNotPublishedIsNotTranslated() {
        var waiting = published.waiting(BIELEFELD, "Not yet published");
        var subject = world.as(moderator, () -> catalog.find(waiting))
                .orElseThrow()
                .id()
                .subject();
        assertThat(world.as(moderator, () -> translations.mayTranslate(subject)))
                .isFalse();
        assertThat(world.as(moderator, () -> translations.read(subject, "fi"))).isEmpty();
    }

    @Test
    void commentsOnItAreTranslatedByTheSamePeople() {
        var comment = CommentId.next();
        world.does(volunteer, () -> discussions.comment(idea, comment, "A roof would be good in winter, with snow."));
        assertThat(world.as(volunteer, () -> pages.mayTranslate(idea))).isFalse();
        assertThat(world.as(moderator, () -> pages.mayTranslate(idea))).isTrue();
        world.does(
                moderator,
                () -> translations.translate(
                        comment.subject(),
                        "de",
                        "A roof would be good in winter, with snow.",
                        0,
                        "Ein Dach wäre im Winter gut, bei Schnee."));
        var page = pages.read(idea, null);
        assertThat(pages.translated(idea, page, "de").get(comment).passages())
                .extracting(TranslatedPassage::words)
                .containsExactly("Ein Dach wäre im Winter gut, bei Schnee.");
        assertThat(pages.translated(idea, page, "fi")).isEmpty();
        world.does(volunteer, () -> discussions.delete(comment));
        assertThat(translations.read(comment.subject(), "de")).as("deleted").isEmpty();
    }

    private boolean may(PersonId person) {
        return world.as(person, () -> translations.mayTranslate(idea));
    }

    private boolean waits(String language) {
        return world.as(moderator, () -> untranslated.of(BIELEFELD, language)).stream()
                .anyMatch(it -> it.idea().number() == number);
    }

    private void translateAll() {
        var passages = translations.read(idea, "fi").orElseThrow().passages();
        List.copyOf(passages)
                .forEach(it ->
                        world.does(moderator, () -> translations.translate(idea, "fi", it.source(), 0, "Suomeksi")));
    }
}
