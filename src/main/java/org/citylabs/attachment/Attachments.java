package org.citylabs.attachment;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.ForModules;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of subjects. The module that owns a subject asks for the permission and calls these inside its own
 * transaction, which is to be retried on conflict: two files added at once may not both fit.
 */
@Service
@ForModules
public class Attachments {

    private final AttachmentFiles files;
    private final FileContents contents;
    private final FileParts parts;
    private final CurrentPerson current;
    private final Clock clock;

    Attachments(AttachmentFiles files, FileContents contents, FileParts parts, CurrentPerson current, Clock clock) {
        this.files = files;
        this.contents = contents;
        this.parts = parts;
        this.current = current;
        this.clock = clock;
    }

    /** How much one subject may carry. */
    public record Room(int files, int megabytes) {

        static final Room USUAL = new Room(Limits.FILES, Limits.MEGABYTES_TOGETHER);

        private void check(int count, long bytes) {
            new Check()
                    .that(CheckedFile.FIELD, "attachment.too-many", count <= files, files)
                    .that(
                            CheckedFile.FIELD,
                            "attachment.together-too-big",
                            bytes <= megabytes * 1024L * 1024L,
                            megabytes)
                    .orThrow();
        }
    }

    /**
     * Adds a file behind the others of a subject.
     *
     * @throws InvalidInput if it would be the sixth, or all together would have more than 25 MB
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AttachmentId add(Subject subject, CheckedFile file) {
        return add(subject, file, Room.USUAL);
    }

    /**
     * Adds a file behind the others of a subject that has more room, or less, than others.
     *
     * @throws InvalidInput if there is none left
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AttachmentId add(Subject subject, CheckedFile file, Room room) {
        var present = lock(subject);
        room.check(present.size() + 1, sizeOf(present) + file.size());
        var uploader = current.id().orElse(null);
        var added =
                files.saveAndFlush(new AttachmentFile(subject, nextPosition(present), file, uploader, clock.instant()));
        contents.write(added.id(), Rendition.FULL, file.content());
        var picture = file.picture();
        if (picture != null) {
            contents.write(added.id(), Rendition.THUMBNAIL, picture.thumbnail());
        }
        return added.id();
    }

    /** Removes a file for good; false if the subject has no such file. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(Subject subject, AttachmentId id) {
        var found = lock(subject).stream().filter(file -> file.id().equals(id)).toList();
        files.deleteAll(found);
        return !found.isEmpty();
    }

    /** Removes all files of a subject for good. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeAll(Subject subject) {
        files.deleteAll(lock(subject));
    }

    /**
     * Hands all files of one subject to another, as when a draft becomes what it was drafted for. Their ids and
     * addresses stay.
     *
     * @throws InvalidInput if the other has files already, and all of them are too many or too big together
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moveAll(Subject from, Subject to) {
        var moving = lock(from);
        var present = lock(to);
        Room.USUAL.check(present.size() + moving.size(), sizeOf(present) + sizeOf(moving));
        var position = nextPosition(present);
        for (var file : moving) {
            file.moveTo(to, position++);
        }
    }

    /** Gives a subject copies of all files of another one, as when a new wording begins with the latest. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void copyAll(Subject from, Subject to) {
        for (var file : lock(from)) {
            var copy = files.saveAndFlush(file.copyTo(to, file.position(), clock.instant()));
            parts.copy(file.id().value(), copy.id().value());
        }
    }

    /** The files of a subject, in their order. */
    @Transactional(readOnly = true)
    public List<Attachment> of(Subject subject) {
        return of(subject.kind(), List.of(subject.id())).getOrDefault(subject.id(), List.of());
    }

    /** The files of several subjects of one kind, in one query; a subject without files is not in the map. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Attachment>> of(String kind, Collection<UUID> subjectIds) {
        if (subjectIds.isEmpty()) {
            return Map.of();
        }
        return files.of(kind, subjectIds).stream()
                .collect(Collectors.groupingBy(
                        file -> file.subject().id(),
                        Collectors.mapping(AttachmentFile::toAttachment, Collectors.toList())));
    }

    private List<AttachmentFile> lock(Subject subject) {
        return files.lock(subject.kind(), subject.id());
    }

    private static long sizeOf(List<AttachmentFile> present) {
        return present.stream().mapToLong(AttachmentFile::size).sum();
    }

    private static int nextPosition(List<AttachmentFile> present) {
        return present.isEmpty() ? 0 : present.getLast().position() + 1;
    }
}
