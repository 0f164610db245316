package org.citylabs.board.ui;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.citylabs.board.BoardHistory;
import org.citylabs.board.BoardPage;
import org.citylabs.board.BoardVisit;
import org.citylabs.board.BoardVisits;
import org.citylabs.board.state.Item;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.CurrentPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens what a board's page shows of its past. */
@Component
class LookBack {

    private final BoardHistory history;
    private final BoardVisits visits;
    private final CityDirectory cities;
    private final CurrentPerson current;

    LookBack(BoardHistory history, BoardVisits visits, CityDirectory cities, CurrentPerson current) {
        this.history = history;
        this.visits = visits;
        this.cities = cities;
        this.current = current;
    }

    /** @param card absent for the history of the whole board */
    HistoryDialog history(BoardPage page, @Nullable UUID card, Texts texts, Faces faces) {
        return new HistoryDialog(history, page, card, times(page, texts), texts, faces);
    }

    /** Empty for whoever is no member. */
    Optional<BoardVisit> visit(BoardPage page) {
        return visits.begin(page.id());
    }

    /** What others have done while a member was away; empty if nothing. */
    Optional<SinceSection> since(BoardVisit visit, BoardPage page, Texts texts, Faces faces, Consumer<Item> open) {
        return Optional.ofNullable(visit.away())
                .map(away -> new SinceSection(
                        away, current.require(), page.board().state(), times(page, texts), texts, faces, open));
    }

    private CityTimes times(BoardPage page, Texts texts) {
        return new CityTimes(page.lab().cities().stream().map(cities::get).toList(), texts.locale());
    }
}
