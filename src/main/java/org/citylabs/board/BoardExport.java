package org.citylabs.board;

import java.text.Normalizer;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citylabs.board.BoardFile.Form;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.ItemId;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonId;
import org.citylabs.uikit.Messages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Writes boards down, for whoever may read them. */
@Service
@PreAuthorize("permitAll()")
public class BoardExport {

    private static final int STEM = 60;

    private final BoardCatalog catalog;
    private final ChangeLog log;
    private final PersonDirectory people;
    private final Messages messages;
    private final Clock clock;

    BoardExport(BoardCatalog catalog, ChangeLog log, PersonDirectory people, Messages messages, Clock clock) {
        this.catalog = catalog;
        this.log = log;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A board as it is at this moment; empty for one that is not there, or is not for the person at hand.
     *
     * @param locale for the words around what people have written
     */
    public Optional<BoardFile> of(BoardId id, Form form, Locale locale) {
        return catalog.find(id).map(page -> {
            var state = page.board().state();
            return form.named(stem(state), content(page, state, form, locale));
        });
    }

    private BoardFile.Content content(BoardPage page, BoardState state, Form form, Locale locale) {
        return switch (form) {
            case JSON ->
                out -> new BoardJson(state, page.lab(), people).write(out, clock.instant(), BoardJson.NO_HISTORY);
            case HISTORY -> out -> new BoardJson(state, page.lab(), people).write(out, clock.instant(), this::changes);
            case CSV -> out -> new BoardCsv(state, names(state)).write(out);
            case PDF -> out -> new BoardPdf(state, page.lab().title(), names(state), messages, locale).write(out);
        };
    }

    private List<Change> changes(BoardState until, long after) {
        var wanted = (int) Math.min(BoardJson.AT_ONCE, until.revision() - after);
        return wanted <= 0 ? List.of() : log.after(new BoardId(until.board()), after, wanted);
    }

    private Map<PersonId, String> names(BoardState state) {
        var ids = new LinkedHashSet<PersonId>();
        state.all(ItemId.Kind.CARD).forEach(card -> ids.addAll(card.assignees()));
        return people.profiles(ids).values().stream()
                .collect(Collectors.toMap(PersonDirectory.Profile::id, PersonDirectory.Profile::publicName));
    }

    /** The title in letters that every system takes, and the revision. */
    private static String stem(BoardState state) {
        var plain = Normalizer.normalize(state.head().title().replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var stem = plain.substring(0, Math.min(plain.length(), STEM));
        return (stem.isEmpty() ? "board" : stem) + "-" + state.revision();
    }
}
