package org.citylabs.translation;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.citylabs.city.City;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.Subject;
import org.citylabs.search.LanguageGuess;
import org.citylabs.translation.TranslatedPassage.State;
import org.citylabs.uikit.Arranged;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.Notice;
import org.jspecify.annotations.Nullable;

/** Where people translate: the passages of the original on one side, their translation on the other. */
@CssImport("./translation.css")
class TranslationDialog extends Dialog {

    private final TranslationParts parts;
    private final Subject subject;
    private final Select<String> language = new Select<>();
    private final Span original = new Span();
    private final Span progress = new Span();
    private final Div service = new Div();
    private final Div rows = new Div();
    private final Map<String, PassageRow> bySource = new LinkedHashMap<>();

    /** @param title of the original */
    TranslationDialog(TranslationParts parts, Subject subject, String title) {
        this.parts = parts;
        this.subject = subject;
        setHeaderTitle(getTranslation("translation.of", title));
        addClassName("translation-dialog");
        setWidth("72rem");
        language.setLabel(getTranslation("translation.into"));
        language.setItemLabelGenerator(it -> ContentLanguage.name(it, getLocale()));
        language.addValueChangeListener(_ -> turn());
        progress.getElement().setAttribute("role", "status");
        var head = new Div(language, original, progress);
        head.addClassName("translation-head");
        add(head, service, rows);
        getFooter().add(Buttons.secondary(getTranslation("translation.close"), this::close));
        parts.live.onChange(this, subject, this::show);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        if (language.getValue() == null) {
            parts.translations
                    .read(subject, "")
                    .ifPresent(it -> begin(it.original().language()));
        }
    }

    /** With the language of the screen or, if the original is in that, with another one. */
    private void begin(String from) {
        original.setText(
                from.isEmpty() ? "" : getTranslation("translation.from", ContentLanguage.name(from, getLocale())));
        var targets = Stream.concat(
                        Stream.concat(
                                Stream.of(getLocale().getLanguage()),
                                Stream.of(Language.values()).map(Language::tag)),
                        LanguageGuess.LANGUAGES.stream())
                .filter(it -> !it.equals(from))
                .distinct()
                .toList();
        language.setItems(targets);
        language.setValue(targets.getFirst());
    }

    private void turn() {
        rows.removeAll();
        bySource.clear();
        show();
    }

    /** What is being typed stays. */
    private void show() {
        var into = language.getValue();
        if (into == null) {
            return;
        }
        parts.translations
                .read(subject, into)
                .filter(_ -> parts.translations.mayTranslate(subject))
                .ifPresentOrElse(this::show, this::close);
    }

    private void show(Translation translation) {
        var passages = translation.passages();
        progress.setText(getTranslation(
                "translation.progress",
                translation.count(State.TRANSLATED),
                passages.size(),
                translation.count(State.OUT_OF_DATE),
                translation.count(State.PROPOSED)));
        offerService(translation);
        var shown = new ArrayList<PassageRow>();
        for (var passage : passages) {
            var row = bySource.computeIfAbsent(passage.source(), _ -> row(translation, passage));
            if (!shown.contains(row)) { // the same words twice are translated once
                row.show(passage);
                shown.add(row);
            }
        }
        keepThoseInUse(shown);
        bySource.values().retainAll(shown);
        Arranged.in(rows, shown);
    }

    /** Somebody is translating what is not in the original any more: that stays behind what it stood behind. */
    private void keepThoseInUse(List<PassageRow> shown) {
        var before = rows.getChildren().map(PassageRow.class::cast).toList();
        for (int i = 0; i < before.size(); i++) {
            var row = before.get(i);
            if (!shown.contains(row) && row.isInUse()) {
                row.loseOriginal();
                shown.add(i == 0 ? 0 : shown.indexOf(before.get(i - 1)) + 1, row);
            }
        }
    }

    private PassageRow row(Translation translation, TranslatedPassage passage) {
        return new PassageRow(parts, subject, translation, passage, this::show);
    }

    private void offerService(Translation translation) {
        service.removeAll();
        if (translation.count(State.UNTRANSLATED) > 0) {
            parts.proposals.city(subject).map(parts.cities::get).ifPresent(city -> {
                var ask = new Button(getTranslation("translation.ask"));
                ask.addClickListener(_ -> ask(ask, translation.language()));
                ask.setDisableOnClick(true);
                service.add(ask, new Paragraph(getTranslation("translation.ask.hint", name(city))));
            });
        }
    }

    private String name(City city) {
        return city.name().in(getLocale());
    }

    private void ask(Button button, String into) {
        var ui = getUI().orElseThrow();
        button.setText(getTranslation("translation.asking"));
        parts.proposals.ask(subject, into).whenComplete((done, failure) -> access(ui, () -> answered(done, failure)));
    }

    private void answered(@Nullable Boolean done, @Nullable Throwable failure) {
        show();
        if (failure != null || !Boolean.TRUE.equals(done)) {
            service.add(new Notice(Notice.Kind.PROBLEM, getTranslation("translation.no-answer")));
        }
    }

    private static void access(UI ui, Runnable task) {
        try {
            ui.access(task::run);
        } catch (UIDetachedException e) {
            // the page was closed a moment ago
        }
    }
}
