package org.citylabs.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.citylabs.board.BoardCatalog;
import org.citylabs.board.BoardCommands;
import org.citylabs.board.BoardId;
import org.citylabs.board.BoardStart;
import org.citylabs.board.Cards;
import org.citylabs.board.Outcome;
import org.citylabs.board.Template;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Item;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Language;
import org.citylabs.lab.LabId;
import org.citylabs.text.JointTexts;
import org.springframework.boot.test.context.TestComponent;

/** Boards for tests that need one to be there, and things done on them by people. */
@TestComponent
public class OpenBoard {

    private final World world;
    private final BoardStart start;
    private final BoardCatalog catalog;
    private final BoardCommands commands;
    private final JointTexts texts;

    OpenBoard(World world, BoardStart start, BoardCatalog catalog, BoardCommands commands, JointTexts texts) {
        this.world = world;
        this.start = start;
        this.catalog = catalog;
        this.commands = commands;
        this.texts = texts;
    }

    /** A kanban board, by an editor of the lab, in English. */
    public BoardId open(LabId lab, PersonId editor) {
        return world.as(editor, () -> start.start(lab, Template.KANBAN, "A board", Language.ENGLISH));
    }

    /** As a person sees it who may. */
    public BoardState state(BoardId board, PersonId reader) {
        return world.as(reader, () -> catalog.find(board).orElseThrow().board().state());
    }

    /** A lane by its title. */
    public UUID lane(BoardId board, PersonId reader, String title) {
        return state(board, reader).lanes().stream()
                .filter(lane -> lane.title().equals(title))
                .map(lane -> lane.id().id())
                .findFirst()
                .orElseThrow();
    }

    /** Adds a card at the end of a lane, in English. */
    public UUID card(BoardId board, PersonId editor, UUID lane, String title) {
        var id = UUID.randomUUID();
        does(board, editor, new Command.AddCard(id, lane, title, "en"));
        return id;
    }

    /** Writes the description of a card, as one text in place of what it was, and waits until the board shows it. */
    public void describe(PersonId person, UUID card, String description) {
        assertThat(texts.become(Cards.subject(card), description, UUID.randomUUID(), person)
                        .join())
                .isTrue();
        world.does(person, () -> texts.settle(Cards.subject(card)));
    }

    /** Does something, and waits until it is committed. */
    public long does(BoardId board, PersonId person, Command command) {
        var outcome = tries(board, person, command);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).revision();
    }

    public Outcome tries(BoardId board, PersonId person, Command command) {
        return world.as(person, () -> commands.submit(board, UUID.randomUUID(), 0, command))
                .join();
    }

    /** The titles of a lane's cards, in order. */
    public List<String> titles(BoardId board, PersonId reader, UUID lane) {
        return state(board, reader).cards(lane).stream().map(Item::title).toList();
    }
}
