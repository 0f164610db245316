package org.citylabs.board.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.citylabs.board.BoardCatalog;
import org.citylabs.board.BoardId;
import org.citylabs.board.BoardPage;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Item;
import org.citylabs.uikit.Messages;
import org.citylabs.uikit.PagePreview;
import org.springframework.stereotype.Component;

/** Boards of public labs, for previews and robots: their lanes, and the cards that come first. */
@Component
class BoardPreviews implements PagePreview.Source {

    private static final int CARDS = 200;
    private static final Pattern ONE = Pattern.compile("boards/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

    private final BoardCatalog catalog;
    private final Messages messages;

    BoardPreviews(BoardCatalog catalog, Messages messages) {
        this.catalog = catalog;
        this.messages = messages;
    }

    @Override
    public Optional<PagePreview> of(String path, Map<String, String> query, Locale reader) {
        var one = ONE.matcher(path);
        return one.matches()
                ? catalog.find(new BoardId(UUID.fromString(one.group(1))))
                        .filter(page -> page.lab().isPublic())
                        .map(page -> page(page, reader))
                : Optional.empty();
    }

    private PagePreview page(BoardPage page, Locale reader) {
        var state = page.board().state();
        var head = state.head();
        var about = messages.getTranslation("board.of-lab", reader, page.lab().title());
        return new PagePreview(
                head.title(),
                about,
                head.language(),
                "<p>" + PagePreview.link(page.lab().path(), about, reader.getLanguage()) + "</p>" + lanes(state));
    }

    private static String lanes(BoardState state) {
        var html = new StringBuilder();
        var left = CARDS;
        for (var lane : state.lanes()) {
            var cards = state.cards(lane.id().id());
            var shown = cards.subList(0, Math.min(left, cards.size()));
            html.append(element("h2", lane)).append(list(shown));
            left -= shown.size();
        }
        return html.toString();
    }

    private static String list(List<Item> cards) {
        return cards.isEmpty()
                ? ""
                : cards.stream().map(card -> element("li", card)).collect(Collectors.joining("\n", "<ul>", "</ul>"));
    }

    private static String element(String name, Item item) {
        return "<%1$s lang=\"%2$s\">%3$s</%1$s>"
                .formatted(name, PagePreview.escape(item.language()), PagePreview.escape(item.title()));
    }
}
