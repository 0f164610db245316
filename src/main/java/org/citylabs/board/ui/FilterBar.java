package org.citylabs.board.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** Narrows a board to the cards that somebody looks for. */
class FilterBar extends Div {

    private final Texts texts;
    private final Faces faces;
    private final Runnable changed;
    private final TextField words = new TextField();
    private final Select<PersonId> person = new Select<>();
    private final Select<Item> label = new Select<>();
    private final Select<Due> due = new Select<>();

    /** When a card is due, seen from today. */
    enum Due {
        OVERDUE,
        WITHIN_A_WEEK,
        ANY_DATE,
        NO_DATE;

        boolean holds(@Nullable LocalDate date, LocalDate today) {
            return switch (this) {
                case OVERDUE -> date != null && date.isBefore(today);
                case WITHIN_A_WEEK -> date != null && !date.isBefore(today) && date.isBefore(today.plusWeeks(1));
                case ANY_DATE -> date != null;
                case NO_DATE -> date == null;
            };
        }
    }

    private Set<PersonId> people = Set.of();
    private List<Item> labels = List.of();
    private @Nullable BoardState latest;

    FilterBar(Texts texts, Faces faces, Runnable changed) {
        this.texts = texts;
        this.faces = faces;
        this.changed = changed;
        addClassName("filter-bar");
        getElement().setAttribute("role", "search").setAttribute("aria-label", texts.of("board.filter"));
        words.setPlaceholder(texts.of("board.filter.words"));
        words.setAriaLabel(texts.of("board.filter.words"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(_ -> changed.run());
        offer(person, "board.filter.person", changed);
        person.setItemLabelGenerator(it -> it == null ? texts.of("board.filter.person") : faces.name(it));
        offer(label, "board.filter.label", changed);
        label.setItemLabelGenerator(it -> it == null ? texts.of("board.filter.label") : it.title());
        offer(due, "board.filter.due", changed);
        due.setItemLabelGenerator(it -> it == null ? texts.of("board.filter.due") : texts.of("board.filter.due." + it));
        due.setItems(Due.values());
        setVisible(false);
    }

    /** It is put on the page when it is first asked for: its choices are many, and most never ask. */
    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible && latest != null) {
            add(words, person, label, due);
            offer(latest);
            latest = null;
        }
    }

    /** Offers whoever and whatever the cards have at this moment, unless something of it is chosen. */
    void show(BoardState state) {
        if (words.getParent().isPresent()) {
            offer(state);
        } else {
            latest = state;
        }
    }

    private void offer(BoardState state) {
        if (person.isEmpty() && !state.assignees().equals(people)) {
            people = state.assignees();
            faces.meet(people);
            person.setItems(
                    people.stream().sorted(Comparator.comparing(faces::name)).toList());
        }
        if (label.isEmpty() && !state.labels().equals(labels)) {
            labels = state.labels();
            label.setItems(labels);
        }
    }

    /** Whoever opens it is about to write into it. */
    void focus() {
        words.focus();
    }

    /** Everything is shown again. */
    void clear() {
        words.clear();
        person.clear();
        label.clear();
        due.clear();
        changed.run();
    }

    /** What a card must be like to be shown. */
    Predicate<Item> cards(LocalDate today) {
        var typed = words.getValue().strip().toLowerCase(texts.locale());
        var who = person.getValue();
        var labelled = label.getValue();
        var when = due.getValue();
        return card -> (typed.isEmpty() || holds(card, typed))
                && (who == null || card.assignees().contains(who))
                && (labelled == null || card.labels().contains(labelled.id().id()))
                && (when == null
                        || when.holds(card.find(Field.DUE).map(LocalDate::parse).orElse(null), today));
    }

    private boolean holds(Item card, String typed) {
        return contains(Optional.of(card.title()), typed)
                || contains(card.find(Field.DESCRIPTION), typed)
                || card.translations().values().stream().anyMatch(it -> contains(Optional.of(it.text()), typed));
    }

    private boolean contains(Optional<String> text, String typed) {
        Locale locale = texts.locale();
        return text.filter(it -> it.toLowerCase(locale).contains(typed)).isPresent();
    }

    private void offer(Select<?> select, String key, Runnable changed) {
        select.setAriaLabel(texts.of(key));
        select.setEmptySelectionCaption(texts.of(key));
        select.setEmptySelectionAllowed(true);
        select.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.run();
            }
        });
        select.addClassName("filter");
    }
}
