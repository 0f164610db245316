package org.citylabs.workshop;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.citylabs.board.BoardId;
import org.citylabs.board.OpenBoards;
import org.citylabs.identity.PersonId;
import org.citylabs.uikit.Broadcast;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Workshops that somebody is in at this moment: each is read once for all of their pages, after it has changed. */
@Component
public class WorkshopRooms {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(WorkshopRooms.class);

    private final WorkshopReading reading;
    private final OpenBoards boards;
    private final Clock clock;
    private final Map<WorkshopId, Room> rooms = new ConcurrentHashMap<>();
    private final Broadcast<BoardId> prepared = new Broadcast<>();

    WorkshopRooms(WorkshopReading reading, OpenBoards boards, Clock clock) {
        this.reading = reading;
        this.boards = boards;
        this.clock = clock;
    }

    /** Empty if there is no such workshop. */
    public Optional<Room> find(WorkshopId id) {
        var known = rooms.computeIfPresent(id, (_, it) -> {
            it.asked(clock.instant());
            return it;
        });
        return Optional.ofNullable(known).or(() -> open(id));
    }

    /** Read without holding anything: who commits meanwhile waits for nobody, and is read once more. */
    private Optional<Room> open(WorkshopId id) {
        return reading.read(id).flatMap(this::room).map(made -> {
            var before = rooms.putIfAbsent(id, made);
            var room = before == null ? made : before;
            room.changed(null);
            return room;
        });
    }

    private Optional<Room> room(WorkshopNow now) {
        return boards.find(now.board()).map(board -> new Room(now, board, reading, clock.instant()));
    }

    /**
     * How a workshop stands, read from the database at this moment.
     *
     * @throws java.util.NoSuchElementException if there is no such workshop
     */
    public WorkshopNow read(WorkshopId id) {
        return reading.read(id).orElseThrow();
    }

    /** From now on the component hears of workshops that are prepared on a board, whenever it is on a page. */
    public void onPrepared(com.vaadin.flow.component.Component component, BoardId board, Runnable listener) {
        prepared.tell(component, board::equals, _ -> listener.run());
    }

    /** The transaction at hand prepares a workshop on a board. */
    void prepares(BoardId board) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                prepared.publish(board);
            }
        });
    }

    /**
     * The transaction at hand changes a workshop: open pages are told once it is committed. Not by an event: whatever
     * hears of one after the commit is marked in a transaction of its own, and hundreds who write at once would wait for
     * each other's connections.
     *
     * @param whose if only that person has written or voted; absent if something else has changed
     */
    void changes(WorkshopId id, @Nullable PersonId whose) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                var room = rooms.get(id);
                if (room != null) {
                    room.changed(whose);
                }
            }
        });
    }

    /** Brings up what could not be read, and forgets rooms that nobody is in: a page that asked may be on its way. */
    @Scheduled(fixedDelay = 2_000)
    void look() {
        var before = clock.instant().minus(KEPT);
        rooms.keySet().forEach(id -> rooms.computeIfPresent(id, (_, it) -> it.isIdleSince(before) ? null : it));
        rooms.values().stream()
                .filter(Room::isBehind)
                .forEach(room -> Thread.ofVirtual().name("workshop-room").start(() -> {
                    try {
                        room.bringUp();
                    } catch (RuntimeException e) {
                        LOG.warn("A workshop could not be read, and is tried again soon: {}", e.toString());
                    }
                }));
    }
}
