package org.citylabs.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.shared.InputField;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.citylabs.board.state.Cell;
import org.citylabs.board.state.Item;
import org.citylabs.uikit.FocusWithin;
import org.jspecify.annotations.Nullable;

/**
 * A field that follows what others write, but never under the hands of whoever is in it: they are told who has changed
 * it meanwhile and to what, for what they write then takes its place knowingly (B4).
 */
class LiveField<T extends @Nullable Object> {

    private final InputField<?, T> input;
    private final String name;
    private final Function<String, T> read;
    private final Texts texts;
    private final Faces faces;
    private final FocusWithin focus;
    private String shown = "";
    private T followed;
    private @Nullable String help;

    /**
     * @param name of the field of an item that it shows
     * @param read makes a value of what is written there; empty for nothing
     */
    <F extends Component & InputField<?, T>> LiveField(
            F input, String name, Function<String, T> read, Texts texts, Faces faces) {
        this.input = input;
        this.name = name;
        this.read = read;
        this.texts = texts;
        this.faces = faces;
        this.focus = new FocusWithin(input);
        this.followed = input.getValue();
    }

    static <F extends Component & InputField<?, String>> LiveField<String> text(
            F input, String name, Texts texts, Faces faces) {
        return new LiveField<>(input, name, Function.identity(), texts, faces);
    }

    void show(Item item) {
        var cell = Optional.ofNullable(item.cells().get(name));
        var written = cell.map(Cell::value).orElse("");
        if (written.equals(shown)) {
            return;
        }
        shown = written;
        if (focus.isInside()) {
            if (!Objects.equals(input.getValue(), read.apply(written))) {
                cell.ifPresent(this::tell);
            }
            focus.whenNobodyIsInside(this::left);
        } else {
            follow();
        }
    }

    private void tell(Cell changed) {
        if (help == null) {
            help = Objects.requireNonNullElse(input.getHelperText(), "");
        }
        var words = texts.of(
                "board.changed-meanwhile",
                faces.name(changed.by()),
                shown.isEmpty() ? texts.of("board.emptied") : Texts.excerpt(shown));
        input.setHelperText(words);
        Announcements.news(words);
    }

    // what was written there is on its way, and comes back with its answer
    private void left() {
        if (Objects.equals(input.getValue(), followed)) {
            follow();
        } else {
            forget();
        }
    }

    private void follow() {
        input.setValue(read.apply(shown));
        followed = input.getValue();
        forget();
    }

    private void forget() {
        if (help != null) {
            input.setHelperText(help);
            help = null;
        }
    }
}
