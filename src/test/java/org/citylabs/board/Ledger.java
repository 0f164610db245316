package org.citylabs.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.citylabs.board.state.Change;

/** What people were told is saved; to be compared with what is. */
public final class Ledger {

    private final Map<UUID, Long> acknowledged = new ConcurrentHashMap<>();

    public void acknowledged(UUID command, long revision) {
        var before = acknowledged.put(command, revision);
        assertThat(before).as("the first answer to %s", command).isIn(null, revision);
    }

    public int size() {
        return acknowledged.size();
    }

    /** Every acknowledged command stands in the log once, at the revision that was told; and the log has no gap. */
    void verify(List<Change> log) {
        for (int i = 0; i < log.size(); i++) {
            assertThat(log.get(i).revision()).as("[B1] revisions without a gap").isEqualTo(i + 1L);
        }
        var written = log.stream().collect(Collectors.toMap(Change::command, Change::revision));
        assertThat(written)
                .as("[B2] [B3] acknowledged commands in the log, once")
                .containsAllEntriesOf(acknowledged);
    }
}
