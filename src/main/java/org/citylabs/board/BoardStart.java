package org.citylabs.board;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Judge;
import org.citylabs.board.state.Limits;
import org.citylabs.board.state.Order;
import org.citylabs.board.state.Verdict;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.Rank;
import org.citylabs.kernel.TimeOrderedId;
import org.citylabs.lab.LabAccess;
import org.citylabs.lab.LabId;
import org.citylabs.uikit.Messages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins boards. */
@Service
@PreAuthorize("isAuthenticated()")
public class BoardStart {

    private final BoardRows boards;
    private final ChangeLog log;
    private final LabAccess labs;
    private final CurrentPerson current;
    private final Messages texts;
    private final Clock clock;

    BoardStart(BoardRows boards, ChangeLog log, LabAccess labs, CurrentPerson current, Messages texts, Clock clock) {
        this.boards = boards;
        this.log = log;
        this.labs = labs;
        this.current = current;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Begins a board in a lab; for its editors. The lanes of a template have titles in all four languages.
     *
     * @param language in which the title is written
     * @throws org.citylabs.kernel.InvalidInput for a title that is none
     */
    @Transactional
    public BoardId start(LabId lab, Template template, String title, Language language) {
        return begin(lab, title, language, _ -> lanes(template, language));
    }

    /**
     * Begins a board with some content, which may say more about the board itself than its title.
     *
     * @param content made when the board's id is known
     */
    @Transactional
    BoardId begin(
            LabId lab, String title, Language language, Function<BoardId, Map<ItemId, Map<String, String>>> content) {
        labs.requireEdit(lab);
        new Check()
                .text("title", title, 1, Limits.TITLE)
                .that("title", "board.too-many", boards.countByLab(lab) < BoardCatalog.IN_A_LAB)
                .orThrow();
        var id = BoardId.next();
        boards.saveAndFlush(new BoardRow(id, lab, current.require(), clock.instant()));
        var items = new HashMap<>(content.apply(id));
        var head = new HashMap<>(items.getOrDefault(ItemId.board(id.value()), Map.of()));
        head.putAll(Map.of(Field.TITLE, title.strip(), Field.LANGUAGE, language.tag()));
        items.put(ItemId.board(id.value()), head);
        fill(id, items);
        return id;
    }

    private void fill(BoardId id, Map<ItemId, Map<String, String>> content) {
        var command = new Command.Fill(Change.Kind.START, ItemId.board(id.value()), content);
        var order = new Order(TimeOrderedId.next(), current.require(), 0, command);
        var empty = BoardState.empty(id.value());
        var verdict = new Judge(Nobody.ELSE, RandomGenerator.getDefault())
                .judge(empty, order, clock.instant().truncatedTo(ChronoUnit.MICROS));
        var change = ((Verdict.Accepted) verdict).change();
        log.write(id, page -> {
            page.append(List.of(change), empty.apply(change));
            return change;
        });
    }

    private Map<ItemId, Map<String, String>> lanes(Template template, Language language) {
        var content = new HashMap<ItemId, Map<String, String>>();
        var ranks = Rank.spread(template.lanes().size(), RandomGenerator.getDefault());
        for (int i = 0; i < template.lanes().size(); i++) {
            var lane = titles(template.key(i), language);
            lane.put(Field.COLOUR, template.lanes().get(i).key());
            lane.put(Field.RANK, ranks.get(i).toString());
            content.put(ItemId.lane(TimeOrderedId.next()), lane);
        }
        return content;
    }

    private Map<String, String> titles(String key, Language original) {
        var titles = new HashMap<String, String>();
        for (var language : Language.values()) {
            var field = language == original ? Field.TITLE : Field.translation(language.tag());
            titles.put(field, texts.getTranslation(key, language.locale()));
        }
        titles.put(Field.LANGUAGE, original.tag());
        return titles;
    }
}
