package org.citylabs.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.translation.Pairing.Pair;
import org.junit.jupiter.api.Test;

class PairingTest {

    private static final PersonId AINO = new PersonId(UUID.randomUUID());

    @Test
    void aPassageThatMovesTakesItsTranslationAlong() {
        var first = wording(1, "The tram is late.", "Raitiovaunu on myöhässä.");
        var second = wording(2, "The bus is early.", "Bussi on etuajassa.");
        assertThat(pairs(List.of("", "A new one before them", "The bus is early.", "The tram is late."), first, second))
                .containsExactly(null, null, second, first);
    }

    @Test
    void aPassageThatChangedIsKnownAgain() {
        var one = wording(1, "The tram from the station is late every morning.", "Raitiovaunu on myöhässä.");
        assertThat(pairs(List.of("", "The tram from the station is late on most mornings."), one))
                .containsExactly(null, one);
        assertThat(pairs(List.of("", "Nobody has ever asked the pupils."), one)).containsExactly(null, null);
    }

    @Test
    void aFormerTranslationServesOnce() {
        var one = wording(1, "The tram from the station is late.", "Raitiovaunu on myöhässä.");
        var likely = List.of("", "The tram from the station is late now.", "The tram from the station is very late.");
        assertThat(pairs(likely, one)).containsExactly(null, one, null);
    }

    @Test
    void theHeadingIsTheHeadingHoweverMuchItChanged() {
        var heading = wording(0, "Trams", "Raitiovaunut");
        var body = wording(1, "Bicycles for everybody", "Pyöriä kaikille");
        assertThat(pairs(List.of("Bicycles for everybody", "Something else"), heading, body))
                .containsExactly(heading, null);
    }

    @Test
    void whatAServiceProposedIsOfNoUseForOtherWords() {
        var proposal = new Wording(1, 1, "The tram is late.", "Raitiovaunu on myöhässä.", null, Instant.EPOCH);
        assertThat(pairs(List.of("", "The tram is late."), proposal)).containsExactly(null, proposal);
        assertThat(pairs(List.of("", "The tram is late!"), proposal)).containsExactly(null, null);
    }

    private static List<Wording> pairs(List<String> passages, Wording... wordings) {
        return Pairing.of(passages, List.of(wordings)).stream()
                .map(Pair::wording)
                .toList();
    }

    private static Wording wording(int place, String source, String words) {
        return new Wording(1, place, source, words, AINO, Instant.EPOCH);
    }
}
