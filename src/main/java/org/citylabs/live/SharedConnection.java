package org.citylabs.live;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The connection of a browser tab, shared by its channels: a board, say, and the text of the card that is open on it.
 * It is closed with the last of them, and when it is slow or broken; the tab then connects again and says what was not
 * answered.
 */
final class SharedConnection {

    /** More than there is on any page. */
    static final int CHANNELS = 16;

    private static final Logger LOG = LoggerFactory.getLogger(SharedConnection.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SEND_MILLIS = 5_000;

    /** A text of 200,000 characters of three bytes, and some room: it may have to wait for another message. */
    private static final int WAITING_BYTES = 1024 * 1024;

    private final WebSocketSession session;
    private final Map<Integer, Channel> channels = new ConcurrentHashMap<>();

    SharedConnection(WebSocketSession session) {
        this.session = new ConcurrentWebSocketSessionDecorator(session, SEND_MILLIS, WAITING_BYTES);
    }

    /** @throws IllegalArgumentException if there are too many */
    void open(int number, LivePage page, int shown) {
        close(number);
        if (channels.size() >= CHANNELS) {
            throw new IllegalArgumentException("More channels than any page has");
        }
        var channel = new Channel(number, page);
        channels.put(number, channel);
        channel.send(Map.of("t", "open"));
        page.connect(channel, shown);
    }

    Optional<LivePage> page(int number) {
        return Optional.ofNullable(channels.get(number)).map(Channel::page);
    }

    List<LivePage> pages() {
        return channels.values().stream().map(Channel::page).toList();
    }

    /** The tab needs a channel no longer; not an error if there is none. */
    void close(int number) {
        var channel = channels.remove(number);
        if (channel != null) {
            channel.page().disconnect(channel);
        }
    }

    /** The connection is gone. */
    void closed() {
        channels.keySet().forEach(this::close);
    }

    void send(Map<String, Object> message) {
        try {
            session.sendMessage(new TextMessage(JSON.writeValueAsString(message)));
        } catch (IOException | RuntimeException e) {
            LOG.debug("A live connection could not be written to", e);
            end();
        }
    }

    private void end() {
        try {
            session.close(CloseStatus.GOING_AWAY);
        } catch (IOException e) {
            LOG.debug("A live connection was closed already", e);
        }
    }

    /** One page's share of the connection. */
    private final class Channel implements LivePage.Connection {

        private final int number;
        private final LivePage page;

        private Channel(int number, LivePage page) {
            this.number = number;
            this.page = page;
        }

        private LivePage page() {
            return page;
        }

        @Override
        public void send(Map<String, Object> message) {
            var numbered = new LinkedHashMap<>(message);
            numbered.put("c", number);
            SharedConnection.this.send(numbered);
        }

        @Override
        public void close() {
            channels.remove(number, this);
            if (channels.isEmpty()) {
                end();
            } else {
                send(Map.of("t", "closed"));
            }
        }
    }
}
