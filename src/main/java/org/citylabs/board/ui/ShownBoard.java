package org.citylabs.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.citylabs.board.BoardPage;
import org.citylabs.board.CardCounts;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Edit;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.Reading;
import org.citylabs.identity.PersonId;
import org.citylabs.uikit.ContentLanguage;
import org.jspecify.annotations.Nullable;

/** What one page shows of a board, from revision to revision. Everything here happens under the lock of the page. */
class ShownBoard {

    private final Component view;
    private final BoardPage page;
    private final Texts texts;
    private final Faces faces;
    private final PeopleHere people;
    private final Supplier<LocalDate> today;
    private final @Nullable PersonId me;
    private final H1 heading = new H1();
    private final Paragraph locked = new Paragraph();
    private final FilterBar filter;
    private final List<Consumer<BoardState>> followers = new ArrayList<>();
    private @Nullable CardsPane pane;
    private Map<UUID, CardCounts> counted = Map.of();
    private Reading reading;
    private long revision;
    private volatile boolean peopleMoved = true;
    private @Nullable String key;

    /**
     * @param view is told the revision and the push by its properties, for the script in the browser
     * @param me absent for a visitor
     * @param today where the lab is
     */
    ShownBoard(
            Component view,
            BoardPage page,
            Texts texts,
            Faces faces,
            PeopleHere people,
            @Nullable PersonId me,
            Reading reading,
            Supplier<LocalDate> today) {
        this.view = view;
        this.page = page;
        this.texts = texts;
        this.faces = faces;
        this.people = people;
        this.me = me;
        this.reading = reading;
        this.today = today;
        locked.setText(texts.of("board.locked"));
        locked.addClassName("board-locked");
        this.filter = new FilterBar(texts, faces, this::again);
    }

    H1 heading() {
        return heading;
    }

    /** Says that only facilitators change the board, while that is so. */
    Paragraph locked() {
        return locked;
    }

    FilterBar filter() {
        return filter;
    }

    Reading reading() {
        return reading;
    }

    /** Also shows each state that this shows, from the next on. */
    void follow(Consumer<BoardState> follower) {
        followers.add(follower);
    }

    /** From now on the cards are shown there. */
    void in(CardsPane pane) {
        this.pane = pane;
        again();
    }

    void read(Reading chosen) {
        reading = chosen;
        again();
    }

    /** @param key by which presence knows the page that shows it */
    void knownAs(String key) {
        this.key = key;
    }

    /** Whoever is here has come, gone or looked elsewhere; from any thread. */
    void peopleMoved() {
        peopleMoved = true;
    }

    /**
     * Shows the board as it is at this moment.
     *
     * @param number of the push that this becomes
     * @return whether there was anything new
     */
    boolean bringUp(int number) {
        var state = page.board().state();
        var counts = page.board().counts();
        if (state.revision() <= revision && !peopleMoved && counts.equals(counted)) {
            return false;
        }
        if (state.revision() > revision) {
            page.board().since(revision).ifPresentOrElse(changes -> follow(state, changes), () -> pane().show(state));
            head(state);
        }
        counts(state, counts);
        if (peopleMoved) {
            people(state);
        }
        view.getElement().setProperty("push", number);
        return true;
    }

    private void follow(BoardState state, List<Change> changes) {
        pane().bringUp(state, changes);
        changes.forEach(change -> change.edits().stream()
                .filter(edit -> edit.over() != null && edit.over().equals(me))
                .forEach(edit -> tellLoser(state, change, edit)));
    }

    /** Whoever lost to somebody who had not seen theirs, sees who that was, and what they had written (B4). */
    private void tellLoser(BoardState state, Change change, Edit edit) {
        var words = texts.of(
                "board.lost",
                faces.name(change.by()),
                state.find(edit.item()).map(Item::title).orElse(""),
                Texts.excerpt(Objects.requireNonNullElse(edit.before(), "–")));
        view.getUI().ifPresent(ui -> Announcements.problem(ui, words));
    }

    private void again() {
        var state = page.board().state();
        pane().read(reading);
        pane().filter(filter.cards(today.get()));
        counts(state, page.board().counts());
        pane().show(state);
        head(state);
        people(state);
    }

    private void counts(BoardState state, Map<UUID, CardCounts> now) {
        counted = now;
        pane().counted(state, now);
    }

    private void head(BoardState state) {
        revision = state.revision();
        view.getElement().setProperty("revision", revision);
        locked.setVisible(state.head().is(Field.LOCKED));
        filter.show(state);
        var words = reading.of(state.head(), texts.locale());
        if (!heading.getText().equals(words.text())) {
            heading.setText(words.text());
            ContentLanguage.mark(heading, words.language());
            view.getUI().ifPresent(ui -> ui.getPage().setTitle(words.text()));
        }
        followers.forEach(it -> it.accept(state));
    }

    private void people(BoardState state) {
        peopleMoved = false;
        pane().watched(state, people.show(key));
    }

    private CardsPane pane() {
        return Objects.requireNonNull(pane);
    }
}
