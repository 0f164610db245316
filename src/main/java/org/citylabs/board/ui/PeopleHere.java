package org.citylabs.board.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citylabs.board.state.ItemId;
import org.citylabs.identity.PersonId;
import org.citylabs.live.Presence;
import org.jspecify.annotations.Nullable;

/** Who is at a board at this moment, and who looks at which card. */
class PeopleHere extends Div {

    /** More faces than that are a number. */
    private static final int SHOWN = 12;

    private final Presence presence;
    private final String room;
    private final Texts texts;
    private final Faces faces;
    private final Span others = new Span();
    private Set<String> here = Set.of();
    private Set<PersonId> everybody = Set.of();
    private List<PersonId> shown = List.of();

    PeopleHere(Presence presence, String room, Texts texts, Faces faces) {
        this.presence = presence;
        this.room = room;
        this.texts = texts;
        this.faces = faces;
        addClassName("people-here");
        getElement().setAttribute("role", "group").setAttribute("aria-label", texts.of("board.here"));
    }

    /**
     * Shows everybody who is here.
     *
     * @param mine the page that shows it, whose person is not told where they are themselves
     * @return who looks at which card
     */
    Map<UUID, List<CardMarkup.Watcher>> show(@Nullable String mine) {
        var now = presence.in(room);
        if (now.people() != here) {
            here = now.people();
            everybody =
                    here.stream().map(it -> new PersonId(UUID.fromString(it))).collect(Collectors.toUnmodifiableSet());
            draw();
        }
        var watchers = new HashMap<UUID, List<CardMarkup.Watcher>>();
        now.looking()
                .forEach((at, pages) -> card(at).ifPresent(card -> {
                    var others = pages.stream()
                            .filter(it -> !it.page().equals(mine))
                            .map(it -> new CardMarkup.Watcher(new PersonId(UUID.fromString(it.person())), it.editing()))
                            .toList();
                    if (!others.isEmpty()) {
                        watchers.put(card, others);
                    }
                }));
        return watchers;
    }

    /** Whoever is shown stays as long as they are here, so that a face more or less touches no other. */
    private void draw() {
        var now = Stream.concat(
                        shown.stream().filter(everybody::contains),
                        everybody.stream().filter(it -> !shown.contains(it)))
                .limit(SHOWN)
                .toList();
        if (!now.equals(shown)) {
            shown = now;
            faces.meet(shown);
            removeAll();
            shown.stream().sorted(Comparator.comparing(faces::name)).forEach(person -> add(face(faces.of(person))));
            add(others);
        }
        var more = everybody.size() - shown.size();
        others.setVisible(more > 0);
        others.setText(texts.of("board.here.more", more));
    }

    private static Span face(Faces.Face face) {
        var shown = new Span(face.initials());
        shown.addClassName("face");
        if (!face.hasCity()) {
            shown.addClassName("no-city");
        }
        shown.getElement()
                .setAttribute("style", "--hue:" + face.hue())
                .setAttribute("role", "img")
                .setAttribute("aria-label", face.name())
                .setAttribute("title", face.name());
        return shown;
    }

    private static Optional<UUID> card(String written) {
        try {
            return Optional.of(written)
                    .filter(it -> it.startsWith("card:"))
                    .map(it -> ItemId.of(it).id());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
