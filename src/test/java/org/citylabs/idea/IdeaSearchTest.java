package org.citylabs.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.citylabs.city.CityId;
import org.citylabs.idea.IdeaFilter.Order;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.PublishedIdea;
import org.citylabs.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ideas are found from their publication to their withdrawal; each test has a word of its own. */
@CityLabsTest
class IdeaSearchTest {

    @Autowired
    PublishedIdea ideas;

    @Autowired
    IdeaCatalog catalog;

    @Autowired
    IdeaSubmission submission;

    @Autowired
    World world;

    @Autowired
    IdeaIndex source;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPublishedIdeaIsFoundByItsWordsAndAWithdrawnOneIsNot() {
        var number = ideas.make(BIELEFELD, "Zebras for the meadow");
        await().until(() -> found("zebra", null), List.of(number)::equals);
        assertThat(found("zebra", TAMPERE)).isEmpty();

        var idea = catalog.find(number).orElseThrow();
        world.does(ideas.authorOf(number), () -> submission.withdraw(idea.id()));
        await().until(() -> found("zebra", null), List::isEmpty);
    }

    @Test
    void whatIsFoundCanBeTurnedPageByPageThereAndBack() {
        var numbers = IntStream.range(0, IdeaCatalog.PAGE + 1)
                .mapToObj(i -> ideas.make(TAMPERE, "Giraffes in the park, number " + i))
                .toList();
        var wanted = new IdeaFilter("giraffe", null, null, null, null, Order.NEWEST);
        await().until(() -> catalog.page(wanted, Place.START).next() != null);

        var first = catalog.page(wanted, Place.START);
        assertThat(first.previous()).isNull();
        var second = catalog.page(wanted, Place.of(first.next().toAddress()));
        assertThat(second.next()).isNull();
        assertThat(numbersOf(first).size() + numbersOf(second).size()).isEqualTo(numbers.size());
        assertThat(numbersOf(second)).doesNotContainAnyElementsOf(numbersOf(first));
        assertThat(numbersOf(catalog.page(wanted, Place.of(second.previous().toAddress()))))
                .isEqualTo(numbersOf(first));
    }

    @Test
    void whatLooksAlikeIsFoundWhileTheTitleIsTyped() {
        var number = ideas.make(BIELEFELD, "Rooftop cinema at the old observatory");
        await().until(() -> alike("A cinema on the rooftop", null), List.of(number)::equals);
        var itself = catalog.find(number).orElseThrow().id();
        assertThat(alike("Rooftop cinema at the old observatory", itself)).isEmpty();
        assertThat(alike("Something else", null)).isEmpty();
    }

    @Test
    void theIndexCanBeMadeAnew() {
        var number = ideas.make(BIELEFELD, "Quokkas welcome");
        await().until(() -> found("quokka", null), List.of(number)::equals);
        jdbc.sql("DELETE FROM search_entry WHERE id = ?")
                .param(catalog.find(number).orElseThrow().id().value())
                .update();
        assertThat(found("quokka", null)).isEmpty();
        source.indexAll();
        assertThat(found("quokka", null)).containsExactly(number);
    }

    private List<Long> found(String word, @Nullable CityId city) {
        return numbersOf(catalog.page(
                new IdeaFilter(word.toUpperCase(Locale.ROOT), city, null, null, null, Order.NEWEST), Place.START));
    }

    private List<Long> alike(String title, @Nullable IdeaId except) {
        return catalog.alike(title, except).stream().map(IdeaSummary::number).collect(Collectors.toList());
    }

    private static List<Long> numbersOf(IdeaCatalog.PageOf page) {
        return page.ideas().stream().map(IdeaSummary::number).toList();
    }
}
