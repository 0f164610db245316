package org.citylabs.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a client and a server on this machine, and breaks the connection when a test asks for it. */
public final class FaultProxy implements AutoCloseable {

    private final int target;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

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
        cut = true;
        open.forEach(FaultProxy::close);
    }

    public void heal() {
        cut = false;
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
                if (cut) {
                    close(client);
                } else {
                    join(client, new Socket(InetAddress.getLoopbackAddress(), target));
                }
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void join(Socket client, Socket server) {
        open.add(client);
        open.add(server);
        Thread.ofVirtual().start(() -> carry(client, server));
        Thread.ofVirtual().start(() -> carry(server, client));
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // one side is gone; both are closed
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone already
        }
    }
}
