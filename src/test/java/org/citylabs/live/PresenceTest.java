package org.citylabs.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PresenceTest {

    private static final String ROOM = "board:1";

    private final Presence presence = new Presence();

    @Test
    void gathersOnceForAllWhoAsk() {
        presence.look(ROOM, new Presence.Here("page1", "aino", "card:1", false));

        assertThat(presence.in(ROOM)).isSameAs(presence.in(ROOM));
    }

    @Test
    void tellsWhoLooksAtWhat() {
        var first = new Presence.Here("page1", "aino", "card:1", false);
        var second = new Presence.Here("page2", "ben", "card:1", true);
        presence.look(ROOM, first);
        presence.look(ROOM, second);
        presence.look(ROOM, new Presence.Here("page3", "ben", null, false));

        assertThat(presence.in(ROOM).people()).containsExactlyInAnyOrder("aino", "ben");
        assertThat(presence.in(ROOM).looking()).containsOnlyKeys("card:1");
        assertThat(presence.in(ROOM).looking().get("card:1")).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void showsTheSamePeopleAsTheSameThing() {
        presence.look(ROOM, new Presence.Here("page1", "aino", null, false));
        var before = presence.in(ROOM).people();

        presence.look(ROOM, new Presence.Here("page1", "aino", "card:1", false));

        assertThat(presence.in(ROOM).people()).isSameAs(before);
    }

    /** [B11] */
    @Test
    void forgetsWhoLeaves() {
        var told = new AtomicInteger();
        presence.listen(ROOM, told::incrementAndGet);
        presence.look(ROOM, new Presence.Here("page1", "aino", "card:1", false));
        presence.in(ROOM);

        presence.leave(ROOM, "page1");

        assertThat(told).as("of coming and of leaving").hasValue(2);
        assertThat(presence.in(ROOM).pages()).isEmpty();
        assertThat(presence.in(ROOM).people()).isEmpty();
        assertThat(presence.in(ROOM).looking()).isEmpty();
    }

    @Test
    void tellsOnlyWhatIsNew() {
        var told = new AtomicInteger();
        presence.listen(ROOM, told::incrementAndGet);
        var here = new Presence.Here("page1", "aino", null, false);

        presence.look(ROOM, here);
        presence.look(ROOM, here);

        assertThat(told).hasValue(1);
    }
}
