package org.citylabs.board.ui;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.citylabs.board.state.Item;
import org.springframework.stereotype.Component;

/**
 * The insides of cards as they were last drawn, for all pages: hundreds of them show the same card in a few languages.
 * What is drawn of a card goes with the card: a changed one is another object.
 */
@Component
class DrawnCards {

    /** More looks of one card than pages show at a time; those that come and go are people looking at it. */
    private static final int LOOKS = 16;

    private final Cache<Item, Map<CardMarkup.Look, String>> drawn =
            Caffeine.newBuilder().weakKeys().build();

    String of(Item card, CardMarkup.Look look, Supplier<String> draw) {
        var looks = drawn.get(card, _ -> new ConcurrentHashMap<>());
        var known = looks.get(look);
        if (known != null) {
            return known;
        }
        if (looks.size() >= LOOKS) {
            looks.clear();
        }
        return looks.computeIfAbsent(look, _ -> draw.get());
    }
}
