package org.citylabs.board.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.citylabs.board.BoardCommands;
import org.citylabs.board.BoardId;
import org.citylabs.board.Outcome;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Refusal;
import org.citylabs.board.state.Refusal.Reason;
import org.citylabs.live.LiveHost;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page is told of its commands. */
@CityLabsTest
class BoardChannelTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonNode UNDO = JsonMapper.shared().readTree("{\"do\":\"undo\"}");

    @Autowired
    World world;

    private final BoardCommands commands = mock();
    private BoardChannel channel;

    @BeforeEach
    void open() {
        channel = world.as(
                world.citizenOf(World.LINZ),
                () -> new BoardChannel(
                        new BoardId(UUID.randomUUID()),
                        commands,
                        new UI(),
                        new Div(),
                        _ -> false,
                        (_, _) -> {},
                        new Words(),
                        () -> {}));
    }

    /** [B13] */
    @Test
    void aRefusedCommandIsAnsweredWithItsReason() {
        assertThat(answer(new Outcome.NotDone(new Refusal(Reason.NOTHING_TO_UNDO, null, null))))
                .succeedsWithin(PATIENCE)
                .isEqualTo(Map.of("done", false, "doing", "undo", "say", "NOTHING_TO_UNDO"));
    }

    /** [B3] */
    @Test
    void aCommandForWhichItIsTooBusyIsToBeSentAgain() {
        assertThat(answer(new Outcome.NotDone(new Refusal(Reason.BUSY, null, null))))
                .failsWithin(PATIENCE)
                .withThrowableThat()
                .withCauseInstanceOf(LiveHost.NotNow.class);
    }

    private CompletableFuture<Map<String, Object>> answer(Outcome outcome) {
        when(commands.submit(any(), any(), anyLong(), any())).thenReturn(CompletableFuture.completedFuture(outcome));
        return channel.receive(UUID.randomUUID(), UNDO);
    }

    private static final class Words implements BoardChannel.Words {

        @Override
        public String done(Command command) {
            return "";
        }

        @Override
        public String refused(Refusal refusal) {
            return refusal.reason().name();
        }
    }
}
