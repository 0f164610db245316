package org.citylabs.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One connection, and the channels of a board and of a text on it. */
class LiveSocketTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SOMEBODY = "somebody";

    private final LivePages pages = new LivePages(Clock.systemUTC());
    private final LiveSocket socket = new LiveSocket(pages);
    private final LivePage board = pages.open(new TestPage.Host(SOMEBODY));
    private final LivePage text = pages.open(new TestPage.Host(SOMEBODY));
    private final List<JsonNode> told = new ArrayList<>();
    private final WebSocketSession session = connect(SOMEBODY);

    @AfterEach
    void leave() {
        pages.destroy();
    }

    @Test
    void eachChannelHearsItsOwn() throws Exception {
        var heard = new ArrayList<String>();
        board.carry(
                "word", message -> heard.add("board: " + message.path("what").asString()));
        text.carry("word", message -> heard.add("text: " + message.path("what").asString()));
        open(1, board);
        open(2, text);
        says(Map.of("t", "word", "c", 2, "what", "to the text"));
        says(Map.of("t", "word", "c", 1, "what", "to the board"));
        assertThat(heard).containsExactly("text: to the text", "board: to the board");
        text.say("word", Map.of("what", "of the text"));
        assertThat(told.getLast()).isEqualTo(json(Map.of("t", "word", "c", 2, "what", "of the text")));
    }

    @Test
    void aPageThatEndsLeavesTheConnectionToTheOthers() throws Exception {
        open(1, board);
        open(2, text);
        text.end();
        assertThat(told.getLast()).isEqualTo(json(Map.of("t", "closed", "c", 2)));
        verify(session, never()).close(any());
        board.say("word", Map.of());
        assertThat(told.getLast()).isEqualTo(json(Map.of("t", "word", "c", 1)));
        board.end();
        verify(session).close(CloseStatus.GOING_AWAY);
    }

    @Test
    void aChannelThatIsClosedHearsNoMore() throws Exception {
        open(1, board);
        open(2, text);
        says(Map.of("t", "close", "c", 2));
        var before = told.size();
        text.say("word", Map.of());
        says(Map.of("t", "word", "c", 2)); // to nobody
        assertThat(told).hasSize(before);
        verify(session, never()).close(any());
    }

    @Test
    void whatIsOpenedAgainIsOpenedOnce() throws Exception {
        open(1, board);
        open(1, board);
        assertThat(told).extracting(it -> it.path("t").asString()).containsExactly("open", "open");
        board.say("word", Map.of());
        assertThat(told).as("told once").hasSize(3);
        verify(session, never()).close(any());
    }

    @Test
    void aPageThatConnectsElsewhereLeavesItsOldChannel() throws Exception {
        open(1, board);
        open(2, text);
        socket.handleMessage(connect(SOMEBODY), message(Map.of("t", "open", "c", 7, "page", text.key(), "seen", 0)));
        assertThat(told).contains(json(Map.of("t", "closed", "c", 2)), json(Map.of("t", "open", "c", 7)));
    }

    @Test
    void nobodyOpensThePageOfAnother() throws Exception {
        for (var who : new String[] {"somebody else", null}) {
            told.clear();
            socket.handleMessage(connect(who), message(Map.of("t", "open", "c", 1, "page", board.key(), "seen", 0)));
            assertThat(told).containsExactly(json(Map.of("t", "gone", "c", 1)));
        }
        says(Map.of("t", "open", "c", 3, "page", "a guess", "seen", 0));
        assertThat(told.getLast()).isEqualTo(json(Map.of("t", "gone", "c", 3)));
    }

    @Test
    void moreChannelsThanAnyPageHasCloseTheConnection() throws Exception {
        for (int i = 0; i < SharedConnection.CHANNELS; i++) {
            open(i, pages.open(new TestPage.Host(SOMEBODY)));
        }
        verify(session, never()).close(any());
        open(SharedConnection.CHANNELS, board);
        verify(session).close(CloseStatus.BAD_DATA);
    }

    @Test
    void whatNobodyUnderstandsClosesTheConnection() throws Exception {
        open(1, board);
        says(Map.of("t", "nonsense", "c", 1));
        verify(session).close(CloseStatus.BAD_DATA);
    }

    @Test
    void aConnectionThatIsGoneTellsNobody() throws Exception {
        open(1, board);
        open(2, text);
        socket.afterConnectionClosed(session, CloseStatus.NORMAL);
        var before = told.size();
        board.say("word", Map.of());
        text.say("word", Map.of());
        assertThat(told).hasSize(before);
    }

    private WebSocketSession connect(@Nullable String who) {
        var connected = mock(WebSocketSession.class);
        when(connected.getAttributes()).thenReturn(new HashMap<>());
        when(connected.isOpen()).thenReturn(true);
        when(connected.getPrincipal()).thenReturn(who == null ? null : (Principal) () -> who);
        try {
            doAnswer(call -> told.add(
                            JSON.readTree(call.<TextMessage>getArgument(0).getPayload())))
                    .when(connected)
                    .sendMessage(any());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        socket.afterConnectionEstablished(connected);
        return connected;
    }

    private void open(int channel, LivePage page) throws Exception {
        says(Map.of("t", "open", "c", channel, "page", page.key(), "seen", 0));
    }

    private void says(Map<String, Object> words) throws Exception {
        socket.handleMessage(session, message(words));
    }

    private static TextMessage message(Map<String, Object> words) {
        return new TextMessage(JSON.writeValueAsString(words));
    }

    private static JsonNode json(Map<String, Object> words) {
        return JSON.readTree(JSON.writeValueAsString(words));
    }
}
