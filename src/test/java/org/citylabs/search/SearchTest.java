package org.citylabs.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.citylabs.kernel.Subject;
import org.citylabs.kernel.TimeOrderedId;
import org.citylabs.testing.CityLabsTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is found by which words; each test has a kind of things to itself. */
@CityLabsTest
class SearchTest {

    @Autowired
    Search search;

    @Autowired
    SearchIndex index;

    private final String kind = UUID.randomUUID().toString().substring(0, 20);

    @ParameterizedTest
    @CsvSource({
        "de, Fahrräder am Bahnhof, Fahrrad",
        "de, Ein Haus für alle, Häuser",
        "de, Überdachte Fahrradständer, Fahrrad",
        "de, Straßenbäume gießen, Strasse",
        "en, Charging stations, charge station",
        "en, Safer crossings for children, crossing child",
        "fi, Lisää pyöräteitä kouluille, koulu",
        "fi, Valaistusta puistoihin, puisto",
        "sv, Cyklar till låns, cykel",
        "sv, Tryggare skolvägar, skolväg",
        "tr, Parkta daha fazla ağaç, parkta",
        "ar, حديقة أكبر للأطفال, حديقة",
        "zh, 更多的树, 树",
    })
    void findsWordsInTheirOtherForms(String language, String title, String typed) {
        var id = indexed(language, title);
        indexed(language, "Nichts ingenting ei mitään");
        assertThat(search.find(typed, among())).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({"en, The way from com to www", "de, Die EU und das WC", "fi, Se on 5G ja se on nyt", "sv, Vi har en by"
    })
    void neitherShortWordsNorTheServersStopWordsAreLost(String language, String title) {
        var id = indexed(language, title);
        assertThat(search.find(title, among())).containsExactly(id);
    }

    @Test
    void aStopWordOfOneLanguageDoesNotHideAnother() {
        var id = indexed("de", "Räder für Kinder");
        assertThat(search.find("räder für kinder", among())).containsExactly(id);
        assertThat(search.find("the kinder", among())).containsExactly(id);
    }

    @Test
    void allTellingWordsAreNeeded() {
        indexed("en", "Trees for the square");
        var id = indexed("en", "Trees for the river");
        assertThat(search.find("river trees", among())).containsExactly(id);
    }

    @Test
    void aWordInTheTitleWeighsMore() {
        var inText = index("en", "A longer bench", "There was a fountain once.");
        var inTitle = index("en", "A fountain", "There was a bench once.");
        assertThat(search.find("fountain", among())).containsExactly(inTitle, inText);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "+",
                "\"",
                "-(",
                "*",
                "~ < > @",
                "'; DROP TABLE search_entry; --",
                "%",
                "_",
                "😀",
                "\0"
            })
    void whatIsNoWordFindsNothingAndHarmsNothing(String typed) {
        indexed("en", "Trees for the square");
        assertThat(search.find(typed, among())).isEmpty();
        assertThat(search.alike(typed, among(), 5)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+trees", "-trees", "\"trees", "trees*", "(trees", "trees@", "~trees>"})
    void operatorsAreNotUnderstood(String typed) {
        var id = indexed("en", "Trees for the square");
        assertThat(search.find(typed, among())).contains(id);
    }

    @Test
    void filtersByCityTopicAndLanguage() {
        indexed("en", "Music for the square");
        var id = TimeOrderedId.next();
        index.put(new SearchEntry(new Subject(kind, id), "tampere", "sustainability", "fi", "Puita torille", "Lisää"));
        assertThat(search.find("puu torille", new SearchFilter(kind, "tampere", "sustainability", "fi")))
                .containsExactly(id);
        assertThat(search.find("puu", new SearchFilter(kind, "bielefeld", null, null)))
                .isEmpty();
        assertThat(search.find("puu", new SearchFilter(kind, null, "mobility", null)))
                .isEmpty();
        assertThat(search.find("puu", new SearchFilter(kind, null, null, "sv"))).isEmpty();
    }

    @Test
    void followsChangesAndForgetsWhatIsRemoved() {
        var id = indexed("en", "Trees for the square");
        index.put(entry(id, "en", "Benches for the square", ""));
        assertThat(search.find("trees", among())).isEmpty();
        assertThat(search.find("benches", among())).containsExactly(id);
        index.remove(new Subject(kind, id));
        assertThat(search.find("benches", among())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "de, Überdachte Fahrradständer am Bahnhof, Covered bicycle racks at the station",
        "fi, Katettuja pyöräpaikkoja asemalle, Fahrradständer mit Dach am Bahnhof",
        "sv, Fler träd på torget, Mehr Bäume auf dem Platz",
        "en, A repair café in the library, Repair-Café in der Stadtbibliothek",
    })
    void findsWhatIsAlikeInAnotherLanguage(String language, String title, String typed) {
        var id = indexed(language, title);
        indexed("de", "Hallenbad länger öffnen");
        indexed("en", "A market on Sundays");
        assertThat(search.alike(typed, among(), 5)).containsExactly(id);
    }

    @Test
    void oneCommonWordDoesNotMakeTwoThingsAlike() {
        indexed("de", "Neue Öffnungszeiten für das Hallenbad in Bielefeld");
        assertThat(search.alike("Neue Bäume in Bielefeld", among(), 5)).isEmpty();
    }

    private SearchFilter among() {
        return SearchFilter.of(kind);
    }

    private UUID indexed(String language, String title) {
        return index(language, title, "");
    }

    private UUID index(String language, String title, String text) {
        var id = TimeOrderedId.next();
        index.put(entry(id, language, title, text));
        return id;
    }

    private SearchEntry entry(UUID id, String language, String title, String text) {
        return new SearchEntry(new Subject(kind, id), "bielefeld", null, language, title, text);
    }
}
