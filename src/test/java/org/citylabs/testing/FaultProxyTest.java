package org.citylabs.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.FaultProxy.Side.CLIENT;
import static org.citylabs.testing.FaultProxy.Side.SERVER;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What tests of broken connections stand on. */
class FaultProxyTest {

    private static final Duration FOR_EVER = Duration.ofHours(1);

    private ServerSocket door;
    private FaultProxy proxy;
    private Socket client;
    private Socket server;

    @BeforeEach
    void connect() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        proxy = new FaultProxy(door.getLocalPort());
        client = newClient();
        server = door.accept();
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        door.close();
        client.close();
        server.close();
    }

    @Test
    void carriesBothWays() throws IOException {
        say(client, "question");
        assertThat(heard(server, 8)).isEqualTo("question");
        say(server, "answer");
        assertThat(heard(client, 6)).isEqualTo("answer");
        client.close();
        assertThat(server.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void cutsBothEndsUntilItIsHealed() throws IOException {
        proxy.cut();
        assertThat(isOver(client)).isTrue();
        assertThat(isOver(server)).isTrue();
        try (var refused = newClient()) {
            assertThat(isOver(refused)).isTrue();
        }
        proxy.heal();
        worksAnew();
    }

    @Test
    void delaysOneWayAndLetsGoWhatWaits() throws IOException {
        proxy.delay(SERVER, FOR_EVER);
        say(client, "late");
        await().until(() -> proxy.sentTo(SERVER) == 4);
        say(server, "in time");
        assertThat(heard(client, 7)).isEqualTo("in time");
        assertThat(server.getInputStream().available()).isZero();

        proxy.delay(SERVER, Duration.ZERO);
        assertThat(heard(server, 4)).isEqualTo("late");
    }

    @Test
    void swallowsOneWayAndTellsNobody() throws IOException {
        proxy.drop(SERVER);
        say(client, "lost");
        await().until(() -> proxy.sentTo(SERVER) == 4);
        say(server, "heard");
        assertThat(heard(client, 5)).isEqualTo("heard");

        proxy.heal();
        say(client, "lost as well");
        await().until(() -> proxy.sentTo(SERVER) == 16);
        assertThat(server.getInputStream().available()).isZero();
        worksAnew();
    }

    @Test
    void leavesTheClientInTheBeliefThatItIsConnected() throws IOException {
        proxy.cut(SERVER);
        assertThat(isOver(server)).isTrue();
        say(client, "to nobody");
        await().until(() -> proxy.sentTo(SERVER) == 9);
        say(client, "again");
        assertThat(client.getInputStream().available()).isZero();
        try (var welcomed = newClient();
                var other = door.accept()) {
            assertThat(isOver(other)).isTrue();
            say(welcomed, "to nobody");
        }
        proxy.heal();
        worksAnew();
    }

    @Test
    void leavesTheServerInTheBeliefThatItIsConnected() throws IOException {
        proxy.cut(CLIENT);
        assertThat(isOver(client)).isTrue();
        say(server, "to nobody");
        await().until(() -> proxy.sentTo(CLIENT) == 9);
        say(server, "again");
        assertThat(server.getInputStream().available()).isZero();
        proxy.heal();
        worksAnew();
    }

    @Test
    void outlivesAServerThatIsNotThere() throws IOException {
        door.close();
        try (var refused = newClient()) {
            assertThat(isOver(refused)).isTrue();
        }
        door = new ServerSocket(door.getLocalPort(), 50, InetAddress.getLoopbackAddress());
        worksAnew();
    }

    private void worksAnew() throws IOException {
        try (var again = newClient();
                var other = door.accept()) {
            say(again, "anew");
            assertThat(heard(other, 4)).isEqualTo("anew");
        }
    }

    private Socket newClient() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
    }

    private static String heard(Socket socket, int length) throws IOException {
        return new String(socket.getInputStream().readNBytes(length), StandardCharsets.US_ASCII);
    }

    private static boolean isOver(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException e) {
            return true; // reset
        }
    }
}
