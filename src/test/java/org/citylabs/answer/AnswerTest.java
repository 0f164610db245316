package org.citylabs.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.citylabs.city.CityId;
import org.citylabs.idea.IdeaId;
import org.citylabs.idea.Stance;
import org.citylabs.identity.PersonId;
import org.junit.jupiter.api.Test;

/** Every act in every position of an answer. */
class AnswerTest {

    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
    private static final PersonId WRITER = new PersonId(UUID.randomUUID());
    private static final PersonId COLLEAGUE = new PersonId(UUID.randomUUID());
    private static final AnswerDraft YES = new AnswerDraft(Stance.PURSUED, "We build it next spring.", "en");
    private static final AnswerDraft NO = new AnswerDraft(Stance.NOT_PURSUED, "It costs more than it helps.", "en");

    private static final Map<String, Consumer<Answer>> POSITIONS = new LinkedHashMap<>();
    private static final Map<String, Consumer<Answer>> DEEDS = new LinkedHashMap<>();
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "prepare", Set.of("waiting", "prepared", "to sign", "signed", "released", "revised"),
            "ask to sign", Set.of("prepared", "to sign", "signed", "revised"),
            "sign", Set.of("to sign"),
            "release", Set.of("prepared", "signed", "revised"),
            "discard", Set.of("prepared", "to sign", "signed", "revised"));

    static {
        POSITIONS.put("waiting", _ -> {});
        POSITIONS.put("prepared", it -> it.prepare(YES, WRITER));
        POSITIONS.put("to sign", it -> {
            it.prepare(YES, WRITER);
            it.askToSign(COLLEAGUE);
        });
        POSITIONS.put("signed", it -> {
            it.prepare(YES, WRITER);
            it.askToSign(COLLEAGUE);
            it.sign(COLLEAGUE, NOW);
        });
        POSITIONS.put("released", it -> {
            it.prepare(YES, WRITER);
            it.release(WRITER, NOW);
        });
        POSITIONS.put("revised", it -> {
            it.prepare(YES, WRITER);
            it.release(WRITER, NOW);
            it.prepare(NO, WRITER);
        });
        DEEDS.put("prepare", it -> it.prepare(YES, WRITER));
        DEEDS.put("ask to sign", it -> it.askToSign(COLLEAGUE));
        DEEDS.put("sign", it -> it.sign(COLLEAGUE, NOW));
        DEEDS.put("release", it -> it.release(WRITER, NOW));
        DEEDS.put("discard", Answer::discard);
    }

    @Test
    void everyActInEveryPosition() {
        POSITIONS.forEach((position, reach) -> DEEDS.forEach((deed, act) -> {
            var answer = answer();
            reach.accept(answer);
            if (ALLOWED.get(deed).contains(position)) {
                act.accept(answer);
                assertThat(answer.latest().isPresent()).isEqualTo(answer.revision() > 0);
            } else {
                assertThatIllegalStateException()
                        .as("%s when %s", deed, position)
                        .isThrownBy(() -> act.accept(answer));
            }
        }));
    }

    @Test
    void aChangedWordingNeedsAnotherSignature() {
        var answer = answer();
        POSITIONS.get("signed").accept(answer);
        assertThat(answer.isReady()).isTrue();
        answer.prepare(NO, WRITER);
        assertThat(answer.isReady()).isFalse();
        answer.sign(COLLEAGUE, NOW);
        var release = answer.release(WRITER, NOW);
        assertThat(release.cosignedBy()).isEqualTo(COLLEAGUE);
    }

    @Test
    void whatWasSaidStaysWhenARevisionIsTakenBack() {
        var answer = answer();
        POSITIONS.get("revised").accept(answer);
        answer.discard();
        assertThat(answer.state()).isEqualTo(AnswerState.RELEASED);
        assertThat(answer.draft()).isEqualTo(YES);
        assertThat(answer.releases()).hasSize(1);
    }

    @Test
    void nobodySignsWhatTheyPreparedThemselves() {
        var answer = answer();
        answer.prepare(YES, WRITER);
        assertThatIllegalStateException().isThrownBy(() -> answer.askToSign(WRITER));
    }

    private static Answer answer() {
        return new Answer(new IdeaId(UUID.randomUUID()), new CityId("bielefeld"), LocalDate.of(2026, 6, 15), NOW);
    }
}
