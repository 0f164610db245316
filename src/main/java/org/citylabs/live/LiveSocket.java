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
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries what a page's script says and is told: small JSON messages, each with its type {@code t}. The page says
 * {@code open} (with its key and the push it shows), {@code seen} (a push), {@code send} (a command with its id),
 * {@code here} (what the person looks at) and {@code ping}; it is told {@code open}, {@code answer}, {@code busy}, {@code pong}, and
 * {@code gone} if there is no such page any more. Any other type is between two halves of something on the page.
 */
@Component
class LiveSocket extends TextWebSocketHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSocket.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    /** A text of 20,000 characters, escaped, and some room. */
    private static final int LONGEST = 256 * 1024;

    private static final int SEND_MILLIS = 5_000;
    private static final String PAGE = "page";
    private static final String BEGUN = "begun";
    private static final String CONNECTION = "connection";

    private final LivePages pages;

    LiveSocket(LivePages pages) {
        this.pages = pages;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        session.getAttributes()
                .put(CONNECTION, new Wire(new ConcurrentWebSocketSessionDecorator(session, SEND_MILLIS, LONGEST)));
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
            var message = JSON.readTree(text);
            if (message.path("t").asString("").equals("open")) {
                open(session, message);
            } else {
                page(session).ifPresent(page -> hear(page, wire(session), message));
            }
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
        page(session).ifPresent(page -> page.disconnect(wire(session)));
    }

    private void open(WebSocketSession session, JsonNode message) {
        var owner = Optional.ofNullable(session.getPrincipal())
                .map(Principal::getName)
                .orElse(null);
        var found = pages.find(message.path("page").asString("")).filter(page -> page.belongsTo(owner));
        if (found.isEmpty()) {
            wire(session).send(Map.of("t", "gone"));
            return;
        }
        session.getAttributes().put(PAGE, found.get());
        wire(session).send(Map.of("t", "open"));
        found.get().connect(wire(session), message.path("seen").asInt(0));
    }

    private static void hear(LivePage page, Wire wire, JsonNode message) {
        switch (message.path("t").asString("")) {
            case "seen" -> page.confirm(message.path("n").asInt(0));
            case "send" -> page.receive(UUID.fromString(message.path("id").asString("")), message.path("body"));
            case "here" -> {
                var at = message.path("at").asString("");
                page.looksAt(at.isEmpty() ? null : at, message.path("editing").asBoolean(false));
            }
            case "ping" -> {
                page.heard();
                wire.send(Map.of("t", "pong"));
            }
            case String type -> page.hear(type, message);
        }
    }

    private static Optional<LivePage> page(WebSocketSession session) {
        return Optional.ofNullable((LivePage) session.getAttributes().get(PAGE));
    }

    private static Wire wire(WebSocketSession session) {
        return (Wire) Objects.requireNonNull(session.getAttributes().get(CONNECTION));
    }

    /** Slow or broken ones are closed; the page connects again and sends what was not answered. */
    private record Wire(WebSocketSession session) implements LivePage.Connection {

        @Override
        public void send(Map<String, Object> message) {
            try {
                session.sendMessage(new TextMessage(JSON.writeValueAsString(message)));
            } catch (IOException | RuntimeException e) {
                LOG.debug("A live connection could not be written to", e);
                close();
            }
        }

        @Override
        public void close() {
            try {
                session.close(CloseStatus.GOING_AWAY);
            } catch (IOException e) {
                LOG.debug("A live connection was closed already", e);
            }
        }
    }
}
