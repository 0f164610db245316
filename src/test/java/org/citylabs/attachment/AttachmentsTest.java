package org.citylabs.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.citylabs.attachment.SampleFiles.pdf;
import static org.citylabs.attachment.SampleFiles.pdfOf;
import static org.citylabs.attachment.SampleFiles.photo;
import static org.citylabs.attachment.SampleFiles.png;
import static org.citylabs.testing.World.TAMPERE;

import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.Subject;
import org.citylabs.kernel.Violation;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.World;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

@CityLabsTest
@Import(Shelves.class)
class AttachmentsTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    World world;

    @Autowired
    Shelves shelves;

    @Autowired
    Attachments attachments;

    @Autowired
    FileContents contents;

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManagerFactory entities;

    @Test
    void whatIsAddedIsThereInItsOrderByteForByte() throws IOException {
        var shelf = shelves.closed();
        var picture = CheckedFile.of("Sauna am Näsijärvi.jpg", photo(640, 480, 6));
        var first = shelves.in(() -> attachments.add(shelf, picture));
        var second = shelves.put(shelf, "plan.pdf", pdf());

        var image = new Attachment(first, "Sauna am Näsijärvi.jpg", "image/jpeg", picture.size(), 480, 640);
        var plan = new Attachment(second, "plan.pdf", "application/pdf", pdf().length, null, null);
        assertThat(attachments.of(shelf)).containsExactly(image, plan);
        assertThat(image.isImage()).isTrue();
        assertThat(plan.isImage()).isFalse();
        assertThat(image.path()).isEqualTo("/files/" + first.value());
        assertThat(read(first, Rendition.FULL)).isEqualTo(picture.content());
        assertThat(SampleFiles.decoded(read(first, Rendition.THUMBNAIL)).getHeight())
                .isEqualTo(480);
        assertThat(read(second, Rendition.THUMBNAIL)).isEmpty();
    }

    @Test
    void aFileOfManyPartsAndHardBytesComesBackWhole() throws IOException {
        for (int size : new int[] {10 * MEGABYTE, 2 * MEGABYTE, 2 * MEGABYTE + 1}) {
            var content = pdfOf(size);
            Arrays.fill(content, 1000, size - 1000, (byte) '\'');
            var id = shelves.put(shelves.closed(), "quotes.pdf", content);
            assertThat(read(id, Rendition.FULL)).isEqualTo(content);
        }
    }

    @Test
    void whoAddedAFileIsWrittenDownIfSomebodyIsSignedIn() {
        var shelf = shelves.closed();
        var citizen = world.citizenOf(TAMPERE);
        var theirs = world.as(citizen, () -> shelves.put(shelf, "a.png", png(8, 8)));
        var visitors = shelves.put(shelf, "b.png", png(8, 8));
        assertThat(uploader(theirs)).containsExactly(citizen.value());
        assertThat(uploader(visitors)).containsOnlyNulls().hasSize(1);
    }

    @Test
    void aSixthFileIsRefused() {
        var shelf = shelves.closed();
        for (int i = 0; i < 5; i++) {
            shelves.put(shelf, i + ".png", png(8, 8));
        }
        assertThat(refusal(() -> shelves.put(shelf, "6.png", png(8, 8))))
                .isEqualTo(new Violation("attachments", "attachment.too-many", List.of(5)));
        assertThat(attachments.of(shelf)).hasSize(5);
    }

    @Test
    void moreThan25MegabytesTogetherAreRefused() {
        var shelf = shelves.closed();
        shelves.put(shelf, "a.pdf", pdfOf(10 * MEGABYTE));
        shelves.put(shelf, "b.pdf", pdfOf(10 * MEGABYTE));
        assertThat(refusal(() -> shelves.put(shelf, "c.pdf", pdfOf(5 * MEGABYTE + 1))))
                .isEqualTo(new Violation("attachments", "attachment.together-too-big", List.of(25)));
        shelves.put(shelf, "d.pdf", pdfOf(5 * MEGABYTE));
        assertThat(attachments.of(shelf)).hasSize(3);
    }

    @Test
    void ofSeveralAddedAtOnceNoneGoesOverTheLimit() throws Exception {
        var shelf = shelves.closed();
        for (int i = 0; i < 4; i++) {
            shelves.put(shelf, i + ".png", png(8, 8));
        }
        var barrier = new CyclicBarrier(3);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3; i++) {
                people.submit(() -> {
                    barrier.await();
                    return shelves.put(shelf, "last.png", png(8, 8));
                });
            }
        }
        assertThat(attachments.of(shelf)).hasSize(5);
    }

    @Test
    void onlyTheSubjectAFileBelongsToRemovesItAndItsParts() {
        var shelf = shelves.closed();
        var id = shelves.put(shelf, "a.png", png(8, 8));
        assertThat(shelves.in(() -> attachments.remove(shelves.closed(), id))).isFalse();
        assertThat(shelves.in(() -> attachments.remove(new Subject("idea", shelf.id()), id)))
                .isFalse();
        assertThat(parts(id)).isEqualTo(2);
        assertThat(shelves.in(() -> attachments.remove(shelf, id))).isTrue();
        assertThat(attachments.of(shelf)).isEmpty();
        assertThat(parts(id)).isZero();
        assertThat(shelves.in(() -> attachments.remove(shelf, id))).isFalse();
    }

    @Test
    void allFilesOfASubjectAreRemovedAndNoOthers() {
        var shelf = shelves.closed();
        var other = shelves.closed();
        shelves.put(shelf, "a.png", png(8, 8));
        shelves.put(shelf, "b.pdf", pdf());
        shelves.put(other, "c.pdf", pdf());
        shelves.run(() -> attachments.removeAll(shelf));
        assertThat(attachments.of(shelf)).isEmpty();
        assertThat(attachments.of(other)).hasSize(1);
    }

    @Test
    void filesMoveBehindThoseOfTheOtherSubject() {
        var draft = shelves.closed();
        var idea = new Subject("idea", UUID.randomUUID());
        var first = shelves.put(draft, "a.png", png(8, 8));
        var second = shelves.put(draft, "b.pdf", pdf());
        var before = shelves.put(idea, "before.pdf", pdf());
        shelves.run(() -> attachments.moveAll(draft, idea));
        assertThat(attachments.of(draft)).isEmpty();
        assertThat(attachments.of(idea)).extracting(Attachment::id).containsExactly(before, first, second);
    }

    @Test
    void whatDoesNotFitTogetherIsNotMoved() {
        var from = shelves.closed();
        var to = shelves.closed();
        for (int i = 0; i < 3; i++) {
            shelves.put(from, i + ".png", png(8, 8));
            shelves.put(to, i + ".png", png(8, 8));
        }
        assertThat(refusal(() -> shelves.run(() -> attachments.moveAll(from, to)))
                        .problem())
                .isEqualTo("attachment.too-many");
        assertThat(attachments.of(from)).hasSize(3);
    }

    @Test
    void theFilesOfManySubjectsTakeOneQueryAndNoContent() {
        var one = shelves.closed();
        var two = shelves.closed();
        var none = shelves.closed();
        shelves.put(one, "a.png", png(8, 8));
        shelves.put(one, "b.png", png(8, 8));
        shelves.put(two, "c.pdf", pdf());
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        var files = attachments.of("shelf", List.of(one.id(), two.id(), none.id()));
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(1);
        assertThat(statistics.getEntityStatistics(FilePart.class.getName()).getLoadCount())
                .isZero();
        statistics.setStatisticsEnabled(false);
        assertThat(files).containsOnlyKeys(one.id(), two.id());
        assertThat(files.get(one.id())).extracting(Attachment::fileName).containsExactly("a.png", "b.png");
        assertThat(attachments.of("shelf", List.of())).isEmpty();
    }

    @Test
    void filesChangeOnlyInsideTheTransactionOfTheirOwner() {
        var file = CheckedFile.of("a.pdf", pdf());
        assertThatThrownBy(() -> attachments.add(shelves.closed(), file))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private byte[] read(AttachmentId id, Rendition rendition) throws IOException {
        var bytes = new ByteArrayOutputStream();
        contents.copy(id, rendition, bytes);
        return bytes.toByteArray();
    }

    private long parts(AttachmentId id) {
        return database.sql("select count(*) from attachment_part where file_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private List<UUID> uploader(AttachmentId id) {
        return database.sql("select uploaded_by from attachment_file where id = :id")
                .param("id", id.value())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private static Violation refusal(Runnable step) {
        var refused = catchThrowableOfType(InvalidInput.class, step::run);
        assertThat(refused).as("refused").isNotNull();
        return refused.violations().getFirst();
    }
}
