package org.citylabs.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.LINZ;
import static org.citylabs.testing.World.TAMPERE;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.citylabs.attachment.AttachmentId;
import org.citylabs.attachment.CheckedFile;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.ItemId;
import org.citylabs.discussion.CommentId;
import org.citylabs.discussion.CommentPages;
import org.citylabs.discussion.Discussions;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.LabId;
import org.citylabs.lab.Part;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What stands beside a card's own changes: its comments and files, and who gets at them. */
@CityLabsTest
class BesideCardsTest {

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenBoard boards;

    @Autowired
    CardFiles files;

    @Autowired
    Discussions discussions;

    @Autowired
    CommentPages comments;

    @Autowired
    PersonDirectory people;

    @Autowired
    BoardCatalog catalog;

    @Autowired
    CardCountRows rows;

    @Autowired
    ChangeLog log;

    private PersonId aino;
    private PersonId reader;
    private LabId lab;
    private BoardId board;
    private UUID card;

    @BeforeEach
    void open() {
        aino = world.citizenOf(TAMPERE);
        reader = world.citizenOf(BIELEFELD);
        lab = labs.open(aino, BIELEFELD, TAMPERE);
        labs.join(lab, reader, Part.READER);
        board = boards.open(lab, aino);
        card = boards.card(board, aino, boards.lane(board, aino, "To do"), "A card");
    }

    @Test
    void theFilesOfADeletedCardAreOnlyForThoseWhoCanBringItBack() {
        file();
        assertThat(files.mayRead(card)).as("a visitor").isTrue();
        assertThat(world.as(reader, () -> files.of(card))).hasSize(1);
        set(Field.DELETED, Field.YES);
        assertThat(files.mayRead(card)).as("a visitor").isFalse();
        assertThat(world.as(reader, () -> files.mayRead(card))).isFalse();
        assertThat(world.as(reader, () -> files.of(card))).isEmpty();
        assertThat(world.as(aino, () -> files.of(card))).hasSize(1);
        set(Field.DELETED, null);
        assertThat(files.mayRead(card)).isTrue();
    }

    @Test
    void nobodyReadsOrWritesCommentsOfADeletedCard() {
        say("Well");
        assertThat(comments.read(Cards.subject(card), null).comments()).hasSize(1);
        set(Field.DELETED, Field.YES);
        assertThat(comments.read(Cards.subject(card), null).comments()).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> say("Still"));
        set(Field.DELETED, null);
        assertThat(comments.read(Cards.subject(card), null).comments()).hasSize(1);
    }

    @Test
    void membersOfTheLabMentionEachOther() {
        assertThat(world.as(reader, () -> comments.mentionable(Cards.subject(card))))
                .extracting(Profile::id)
                .containsExactlyInAnyOrder(aino, reader);
        assertThat(comments.mentionable(Cards.subject(card))).as("a visitor").isEmpty();
        assertThat(world.as(world.citizenOf(LINZ), () -> comments.mentionable(Cards.subject(card))))
                .isEmpty();
    }

    @Test
    void whoHasLeftALabForMembersMayStillCorrectTheirWords() {
        lab = labs.openForMembers(aino, BIELEFELD, TAMPERE);
        labs.join(lab, reader, Part.EDITOR);
        board = boards.open(lab, aino);
        card = boards.card(board, aino, boards.lane(board, aino, "To do"), "A card");
        var id = CommentId.next();
        var name = people.profiles(List.of(aino)).get(aino).publicName();
        world.does(reader, () -> discussions.comment(Cards.subject(card), id, "@" + name));
        labs.remove(lab, reader);
        assertThat(world.as(reader, () -> discussions.edit(id, "@" + name + ", once more")))
                .isTrue();
    }

    @Test
    void anOpenBoardLearnsHowMuchStandsBesideItsCards() {
        var watched = world.as(reader, () -> catalog.find(board)).orElseThrow().board();
        assertThat(watched.counts()).isEmpty();
        var told = new AtomicInteger();
        var end = watched.listen(told::incrementAndGet);
        var said = say("Well");
        await().until(() -> new CardCounts(1, 0).equals(watched.counts().get(card)));
        var file = file();
        await().until(() -> new CardCounts(1, 1).equals(watched.counts().get(card)));
        assertThat(told).hasValue(2);
        world.does(aino, () -> discussions.delete(said));
        world.does(aino, () -> files.remove(card, file));
        await().until(() -> watched.counts().isEmpty());
        end.run();
    }

    @Test
    void aBoardIsOpenedWithWhatStandsBesideItsCards() {
        say("Well");
        file();
        file();
        assertThat(rows.of(board)).isEqualTo(Map.of(card, new CardCounts(1, 2)));
        assertThat(new LiveBoards(log, Clock.systemUTC(), rows)
                        .find(board)
                        .orElseThrow()
                        .counts())
                .isEqualTo(rows.of(board));
    }

    private CommentId say(String words) {
        var id = CommentId.next();
        world.does(aino, () -> discussions.comment(Cards.subject(card), id, words));
        return id;
    }

    private AttachmentId file() {
        return world.as(aino, () -> files.add(card, CheckedFile.of("plan.png", picture())));
    }

    private static byte[] picture() {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void set(String field, String value) {
        Map<String, String> values = new HashMap<>();
        values.put(field, value);
        boards.does(board, aino, new Command.SetFields(ItemId.card(card).toString(), values));
    }
}
