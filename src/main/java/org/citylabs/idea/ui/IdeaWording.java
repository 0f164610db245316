package org.citylabs.idea.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import org.citylabs.idea.IdeaPage;
import org.citylabs.translation.TranslatedText;
import org.citylabs.translation.Translation;
import org.citylabs.translation.TranslationParts;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.MarkdownView;
import org.jspecify.annotations.Nullable;

/**
 * The words of an idea, in the language of whoever looks if all of it has been translated, and the way to the original
 * and back; for those who may, the way to translate it.
 */
class IdeaWording extends Div {

    private final IdeaPage idea;
    private final TranslationParts parts;
    private final H1 heading;
    private @Nullable Boolean wantsOriginal;

    /** @param heading of the page, in the language that is chosen here */
    IdeaWording(IdeaPage idea, TranslationParts parts, H1 heading) {
        this.idea = idea;
        this.parts = parts;
        this.heading = heading;
        if (idea.state().isPublic()) {
            parts.onChange(this, idea.id().subject(), this::show);
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        show();
    }

    private void show() {
        removeAll();
        var translation = idea.state().isPublic() ? translation() : null;
        var showsOriginal = translation == null || (wantsOriginal == null ? !translation.isComplete() : wantsOriginal);
        addWays(translation, showsOriginal);
        if (translation == null || showsOriginal) {
            heading.setText(idea.text().title());
            ContentLanguage.mark(heading, idea.text().language());
            add(ContentLanguage.mark(
                    new MarkdownView(idea.text().body()), idea.text().language()));
        } else {
            heading.setText(translation.heading());
            ContentLanguage.mark(heading, translation.language());
            add(new TranslatedText(translation));
        }
    }

    private @Nullable Translation translation() {
        return parts.inOwnLanguage(idea.id().subject(), getLocale()).orElse(null);
    }

    private void addWays(@Nullable Translation translation, boolean showsOriginal) {
        var ways = Buttons.row();
        if (translation != null) {
            var language = showsOriginal ? translation.language() : idea.text().language();
            ways.add(way(showsOriginal ? "idea.read-translation" : "idea.read-original", language, showsOriginal));
        }
        if (parts.mayTranslate(idea.id().subject())) {
            ways.add(Buttons.tertiary(
                    getTranslation("idea.translate"),
                    () -> parts.open(idea.id().subject(), idea.text().title())));
        }
        if (ways.getChildren().findAny().isPresent()) {
            add(ways);
        }
    }

    private Button way(String key, String language, boolean showsOriginal) {
        return Buttons.tertiary(getTranslation(key, ContentLanguage.name(language, getLocale())), () -> {
            wantsOriginal = !showsOriginal;
            show();
        });
    }
}
