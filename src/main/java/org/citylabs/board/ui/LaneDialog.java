package org.citylabs.board.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.citylabs.board.BoardPage;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Colour;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.ItemId;
import org.citylabs.uikit.Buttons;

/** What a lane is called, its colour, and where it stands. */
class LaneDialog extends Dialog {

    private final ItemId lane;
    private final Texts texts;
    private final TitleFields titles;
    private final ChoiceField colour;
    private final Button left;
    private final Button right;
    private final Button lock = new Button();

    LaneDialog(ItemId lane, BoardPage page, Texts texts, Faces faces) {
        var state = page.board().state();
        this.lane = lane;
        this.texts = texts;
        var item = state.find(lane).orElseThrow();
        titles = new TitleFields(item, texts, faces, true);
        var colours = new LinkedHashMap<String, String>();
        Stream.of(Colour.values()).forEach(it -> colours.put(it.key(), texts.of("board.colour." + it)));
        colour = new ChoiceField(texts.of("board.colour"), colours);
        Commands.field(colour.select(), lane, Field.COLOUR);
        left = new Button(texts.of("board.lane.left"));
        right = new Button(texts.of("board.lane.right"));
        var archive = Commands.on(
                new Button(texts.of("board.lane.archive"), _ -> close()),
                new Command.SetFields(lane.toString(), Map.of(Field.ARCHIVED, Field.YES)));
        var sort =
                Commands.on(new Button(texts.of("board.lane.sort"), _ -> close()), new Command.SortByDots(lane.id()));
        lock.setVisible(page.mayLead());
        var content = new Div(titles, colour, Buttons.row(left, right, sort, lock, archive));
        content.addClassName("card-content");
        add(content);
        getFooter().add(Buttons.secondary(texts.of("board.close"), this::close));
        show(state);
    }

    void show(BoardState state) {
        var item = state.find(lane).orElseThrow();
        if (!item.isShown()) {
            close();
            return;
        }
        setHeaderTitle(item.title());
        titles.show(item);
        colour.show(item.find(Field.COLOUR).orElse(Colour.GREY.key()));
        var locked = item.is(Field.LOCKED);
        lock.setText(texts.of(locked ? "board.lane.unlock" : "board.lane.lock"));
        Commands.on(lock, Commands.setting(lane, Field.LOCKED, locked ? null : Field.YES));
        var lanes = state.lanes();
        var at = lanes.indexOf(item);
        left.setEnabled(at > 0);
        right.setEnabled(at < lanes.size() - 1);
        if (at > 0) {
            Commands.on(
                    left,
                    new Command.MoveLane(
                            lane.id(), at > 1 ? lanes.get(at - 2).id().id() : null));
        }
        if (at < lanes.size() - 1) {
            Commands.on(
                    right,
                    new Command.MoveLane(lane.id(), lanes.get(at + 1).id().id()));
        }
    }

    ItemId lane() {
        return lane;
    }
}
