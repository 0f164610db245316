package org.citylabs.workshop;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.citylabs.board.OpenBoards;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Workshops that somebody is in at this moment: each is read once for all of their pages, after it has changed. */
@Component
public class WorkshopRooms {

    private static final Logger LOG = LoggerFactory.getLogger(WorkshopRooms.class);

    private final WorkshopReading reading;
    private final OpenBoards boards;
    private final Map<WorkshopId, Room> rooms = new ConcurrentHashMap<>();

    WorkshopRooms(WorkshopReading reading, OpenBoards boards) {
        this.reading = reading;
        this.boards = boards;
    }

    /** Empty if there is no such workshop. */
    public Optional<Room> find(WorkshopId id) {
        return Optional.ofNullable(rooms.computeIfAbsent(
                id, _ -> reading.read(id).flatMap(this::room).orElse(null)));
    }

    private Optional<Room> room(WorkshopNow now) {
        return boards.find(now.board()).map(board -> new Room(now, board, reading));
    }

    /**
     * How a workshop stands, read from the database at this moment.
     *
     * @throws java.util.NoSuchElementException if there is no such workshop
     */
    public WorkshopNow read(WorkshopId id) {
        return reading.read(id).orElseThrow();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(WorkshopChanged changed) {
        // one that is being read for the first time at this moment is waited for: it may have been read too early
        var room = rooms.computeIfPresent(changed.workshop(), (_, it) -> it);
        if (room != null) {
            room.changed(changed.whose());
        }
    }

    /** Brings up what could not be read, and forgets rooms that nobody is in. */
    @Scheduled(fixedDelay = 2_000)
    void look() {
        rooms.keySet().forEach(id -> rooms.computeIfPresent(id, (_, it) -> it.isEmpty() ? null : it));
        rooms.values().forEach(room -> {
            try {
                room.bringUp();
            } catch (RuntimeException e) {
                LOG.warn("A workshop could not be read, and is tried again soon: {}", e.toString());
            }
        });
    }
}
