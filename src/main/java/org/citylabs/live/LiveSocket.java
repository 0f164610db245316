package org.citylabs.live;

import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries what the scripts of a browser tab say and are told: small JSON messages, each with its type {@code t} and the
 * number {@code c} of its channel, for whatever is live in the tab shares one connection. The script says {@code open}
 * (with the key of its page and the push it shows), {@code seen} (a push), {@code send} (a command with its id),
 * {@code here} (what the person looks at), {@code close}, and {@code ping} for all of its channels; it is told
 * {@code open}, {@code answer}, {@code busy}, {@code pong}, {@code closed}, and {@code gone} if there is no such page
 * any more. Any other type is between two halves of something on the page.
 */
@Component
class LiveSocket extends TextWebSocketHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSocket.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    /** A text of 20,000 characters, escaped, and some room. */
    private static final int LONGEST = 256 * 1024;

    private static final String BEGUN = "begun";
    private static final String CONNECTION = "connection";

    private final LivePages pages;

    LiveSocket(LivePages pages) {
        this.pages = pages;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        session.getAttributes().put(CONNECTION, new SharedConnection(session));
    }

    /** Long messages come in pieces: a connection that could take them whole would hold half a megabyte for them. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage piece) throws IOException {
        var begun = (StringBuilder) session.getAttributes().get(BEGUN);
        if (piece.isLast() && begun == null) {
            handle(session, piece.getPayload());
            return;
        }
        var text = begun == null ? new StringBuilder() : begun;
        text.append(piece.getPayload());
        if (text.length() > LONGEST) {
            session.close(CloseStatus.TOO_BIG_TO_PROCESS);
        } else if (piece.isLast()) {
            session.getAttributes().remove(BEGUN);
            handle(session, text.toString());
        } else {
            session.getAttributes().put(BEGUN, text);
        }
    }

    private void handle(WebSocketSession session, String text) throws IOException {
        try {
            hear(session, JSON.readTree(text));
        } catch (JacksonException | IllegalArgumentException e) {
            session.close(CloseStatus.BAD_DATA);
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable failure) {
        LOG.debug("A live connection broke", failure);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        connection(session).closed();
    }

    private void hear(WebSocketSession session, JsonNode message) {
        var connection = connection(session);
        var channel = message.path("c").asInt(0);
        switch (message.path("t").asString("")) {
            case "ping" -> {
                connection.pages().forEach(LivePage::heard);
                connection.send(Map.of("t", "pong"));
            }
            case "open" -> open(session, channel, message);
            case "close" -> connection.close(channel);
            case String type -> connection.page(channel).ifPresent(page -> hear(page, type, message));
        }
    }

    private void open(WebSocketSession session, int channel, JsonNode message) {
        var owner = Optional.ofNullable(session.getPrincipal())
                .map(Principal::getName)
                .orElse(null);
        pages.find(message.path("page").asString(""))
                .filter(page -> page.belongsTo(owner))
                .ifPresentOrElse(
                        page -> connection(session)
                                .open(channel, page, message.path("seen").asInt(0)),
                        () -> connection(session).send(Map.of("t", "gone", "c", channel)));
    }

    private static void hear(LivePage page, String type, JsonNode message) {
        switch (type) {
            case "seen" -> page.confirm(message.path("n").asInt(0));
            case "send" -> page.receive(UUID.fromString(message.path("id").asString("")), message.path("body"));
            case "here" -> {
                var at = message.path("at").asString("");
                page.looksAt(at.isEmpty() ? null : at, message.path("editing").asBoolean(false));
            }
            default -> page.hear(type, message);
        }
    }

    private static SharedConnection connection(WebSocketSession session) {
        return (SharedConnection) Objects.requireNonNull(session.getAttributes().get(CONNECTION));
    }
}
