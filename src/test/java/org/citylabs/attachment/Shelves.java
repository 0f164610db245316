package org.citylabs.attachment;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.citylabs.kernel.Subject;
import org.citylabs.kernel.TimeOrderedId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** An owner of files for tests: shelves, each open to everybody or to nobody. */
@TestComponent
class Shelves implements AttachmentAccess {

    private final Attachments attachments;
    private final TransactionTemplate transaction;
    private final Set<UUID> open = ConcurrentHashMap.newKeySet();

    Shelves(Attachments attachments, TransactionTemplate transaction) {
        this.attachments = attachments;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return "shelf";
    }

    @Override
    public boolean mayRead(UUID subjectId) {
        return open.contains(subjectId);
    }

    Subject closed() {
        return new Subject(kind(), TimeOrderedId.next());
    }

    Subject open() {
        var shelf = closed();
        open.add(shelf.id());
        return shelf;
    }

    void close(Subject shelf) {
        open.remove(shelf.id());
    }

    AttachmentId put(Subject shelf, String name, byte[] content) {
        var file = CheckedFile.of(name, content);
        return in(() -> attachments.add(shelf, file));
    }

    <T> T in(Supplier<T> step) {
        return transaction.execute(_ -> step.get());
    }

    void run(Runnable step) {
        transaction.executeWithoutResult(_ -> step.run());
    }
}
