package org.citylabs.workshop.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.Limits;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.LocalizedText;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.FormErrors;
import org.citylabs.workshop.GuestsMay;
import org.citylabs.workshop.StepDraft;
import org.citylabs.workshop.StepKind;
import org.jspecify.annotations.Nullable;

/** What a step is for, how long it takes, and its settings. */
class StepDialog extends Dialog {

    private final Words words;
    private final @Nullable LocalizedText before;
    private final Select<StepKind> kind = new Select<>();
    private final TextField title = new TextField();
    private final IntegerField minutes = new IntegerField();
    private final Select<Optional<Item>> lane = new Select<>();
    private final IntegerField dots = new IntegerField();
    private final Checkbox named = new Checkbox();
    private final Select<GuestsMay> guests = new Select<>();
    private final FormErrors errors =
            new FormErrors().at("title", title).at("minutes", minutes).at("dots", dots);
    private final Consumer<StepDraft> save;

    /**
     * @param step absent for a new one
     * @param save may refuse what is wrong by an exception
     */
    StepDialog(@Nullable StepDraft step, List<Item> lanes, Words words, Consumer<StepDraft> save) {
        this.words = words;
        this.save = save;
        this.before = step == null ? null : step.title();
        setHeaderTitle(words.of(step == null ? "workshop.step.add" : "workshop.step.change"));
        kind.setLabel(words.of("workshop.step.kind"));
        kind.setItems(StepKind.values());
        kind.setItemLabelGenerator(it -> words.of("workshop.kind." + it));
        title.setLabel(words.of("workshop.step.title"));
        title.setMaxLength(Limits.TITLE);
        minutes.setLabel(words.of("workshop.step.minutes"));
        minutes.setMin(0);
        minutes.setStepButtonsVisible(true);
        lane.setLabel(words.of("workshop.step.lane"));
        var options = new java.util.ArrayList<Optional<Item>>();
        options.add(Optional.empty());
        lanes.forEach(it -> options.add(Optional.of(it)));
        lane.setItems(options);
        lane.setItemLabelGenerator(it -> it.map(Item::title).orElseGet(() -> words.of("workshop.step.any-lane")));
        dots.setLabel(words.of("workshop.step.dots"));
        dots.setMin(1);
        dots.setStepButtonsVisible(true);
        named.setLabel(words.of("workshop.step.named"));
        guests.setLabel(words.of("workshop.step.guests"));
        guests.setItems(GuestsMay.values());
        guests.setItemLabelGenerator(it -> words.of("workshop.guests-may." + it));
        kind.addValueChangeListener(event -> fit(event.getValue()));
        fill(step, lanes);
        add(new Form(kind, title, minutes, lane, dots, named, guests));
        getFooter()
                .add(
                        Buttons.tertiary(words.of("workshop.note.cancel"), this::close),
                        Buttons.primary(words.of("workshop.note.save"), this::save));
        addOpenedChangeListener(_ -> title.focus());
    }

    private void fill(@Nullable StepDraft step, List<Item> lanes) {
        kind.setValue(step == null ? StepKind.COLLECT : step.kind());
        title.setValue(step == null ? "" : step.title().in(words.locale()));
        minutes.setValue(step == null ? 10 : step.minutes());
        lane.setValue(lanes.stream()
                .filter(it -> step != null && it.id().id().equals(step.lane()))
                .findFirst());
        dots.setValue(step == null || step.dots() == 0 ? 3 : step.dots());
        named.setValue(step == null || step.named());
        guests.setValue(step == null ? GuestsMay.WATCH : step.guests());
        fit(kind.getValue());
    }

    private void fit(StepKind chosen) {
        lane.setVisible(chosen == StepKind.COLLECT || chosen == StepKind.VOTE);
        dots.setVisible(chosen == StepKind.VOTE);
        named.setVisible(chosen == StepKind.COLLECT);
        guests.setVisible(chosen == StepKind.TALK || chosen == StepKind.CLUSTER);
    }

    private void save() {
        var done = errors.accept(() -> save.accept(new StepDraft(
                kind.getValue(),
                title(),
                number(minutes),
                lane.getValue().map(it -> it.id().id()).orElse(null),
                number(dots),
                named.getValue(),
                guests.getValue())));
        if (done) {
            close();
        }
    }

    private static int number(IntegerField field) {
        return field.getValue() == null ? -1 : field.getValue();
    }

    /** A title that nobody has touched keeps its other languages. */
    private LocalizedText title() {
        var typed = title.getValue().strip();
        if (before != null && before.in(words.locale()).equals(typed)) {
            return before;
        }
        var texts = new EnumMap<Language, String>(Language.class);
        texts.putAll(Map.of(Language.of(words.locale()).orElse(Language.ENGLISH), typed));
        return new LocalizedText(texts);
    }
}
