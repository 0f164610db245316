package org.citylabs.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between a client and a server on this machine, and breaks, slows or silences their connections when a test
 * asks for it.
 */
public final class FaultProxy implements AutoCloseable {

    /** An end of a connection; as a direction, what is on its way to that end. */
    public enum Side {
        CLIENT,
        SERVER;

        Side other() {
            return this == CLIENT ? SERVER : CLIENT;
        }
    }

    private final int target;
    private final ServerSocket door;
    private final Map<Side, FaultyWay> ways = Map.of(Side.CLIENT, new FaultyWay(), Side.SERVER, new FaultyWay());
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private volatile Set<Side> cut = EnumSet.noneOf(Side.class);

    /** @param target the server's port on the loopback address */
    public FaultProxy(int target) {
        this.target = target;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::welcome);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Breaks every connection, and refuses new ones until it is healed. */
    public void cut() {
        cut = EnumSet.allOf(Side.class);
        lines.forEach(Line::close);
    }

    /**
     * Breaks one end of every connection; the other end believes that it is connected still, and talks to nobody. Until
     * it is healed, new clients are refused if theirs is the end that is cut, and else welcomed by nobody.
     */
    public void cut(Side end) {
        cut = EnumSet.of(end);
        lines.forEach(line -> line.close(end));
    }

    /** From now on bytes are under way so long; those already under way as well. Zero ends it. */
    public void delay(Side to, Duration time) {
        ways.get(to).delay(time);
    }

    /** From now on bytes to that side are swallowed, and nobody is told. */
    public void drop(Side to) {
        ways.get(to).drop();
    }

    /**
     * From now on new connections are whole again, and nothing is delayed. A connection that has lost bytes stays
     * silent on that way, as it would never make sense again.
     */
    public void heal() {
        cut = EnumSet.noneOf(Side.class);
        ways.values().forEach(FaultyWay::heal);
    }

    /** How many bytes have set out for that side up to now, whether they arrived or not. */
    public long sentTo(Side side) {
        return ways.get(side).bytes();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }

    private void welcome() {
        try {
            while (true) {
                var client = door.accept();
                if (cut.contains(Side.CLIENT)) {
                    close(client);
                } else {
                    join(client);
                }
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void join(Socket client) {
        try {
            new Line(client, new Socket(InetAddress.getLoopbackAddress(), target)).open();
        } catch (IOException e) {
            close(client); // the server is not there, and may come back
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone already
        }
    }

    /** One connection. */
    private final class Line {

        private final Map<Side, Socket> ends;
        private volatile boolean halfOpen;

        Line(Socket client, Socket server) {
            this.ends = Map.of(Side.CLIENT, client, Side.SERVER, server);
        }

        void open() {
            lines.add(this);
            cut.forEach(this::close);
            for (var to : Side.values()) {
                Thread.ofVirtual().start(() -> carry(to));
            }
        }

        void close() {
            ends.values().forEach(FaultProxy::close);
            lines.remove(this);
        }

        void close(Side end) {
            halfOpen = true;
            FaultProxy.close(ends.get(end));
        }

        /** When one end is gone, so is the other, unless it is to believe that it isn't. */
        private void carry(Side to) {
            var from = ends.get(to.other());
            var told = ways.get(to).carry(from, ends.get(to));
            if (told && !(halfOpen && from.isClosed())) {
                close();
            }
        }
    }
}
