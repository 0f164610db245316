package org.citylabs.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.citylabs.attachment.CheckedFile;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.Subject;
import org.citylabs.live.LiveHost;
import org.citylabs.live.LivePage;
import org.citylabs.live.LivePages;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where the text of a subject is written, by all who may, at the same time. */
@JsModule("./joint-text-begin.js")
@CssImport("./joint-text.css")
@NpmPackage(value = "@codemirror/state", version = "6.7.6")
@NpmPackage(value = "@codemirror/view", version = "6.43.15")
@NpmPackage(value = "@codemirror/autocomplete", version = "6.20.4")
@NpmPackage(value = "@codemirror/commands", version = "6.11.1")
@NpmPackage(value = "@codemirror/language", version = "6.13.1")
@NpmPackage(value = "@codemirror/lang-markdown", version = "6.5.2")
@NpmPackage(value = "@codemirror/collab", version = "6.1.1")
@NpmPackage(value = "@lezer/highlight", version = "1.2.5")
class TextEditor extends Div {

    private static final String REVISION = "event.detail.revision";
    private static final String FROM = "event.detail.from";
    private static final String TO = "event.detail.to";
    private static final String PASSAGE = "event.detail.passage";

    private final JointTexts texts;
    private final TextComments comments;
    private final LivePages pages;
    private final TextPictures pictures;
    private final Subject subject;
    private final String person = CurrentPerson.key();
    private final TextTools tools = new TextTools();
    private final Div place = new Div();
    private final Span refusal = new Span();
    private final TextReading preview;
    private @Nullable OpenText open;
    private @Nullable LivePage page;

    /** @param title by which the text box is named */
    TextEditor(TextSections parts, Subject subject, String title) {
        this.texts = parts.texts;
        this.comments = parts.comments;
        this.pages = parts.pages;
        this.pictures = parts.pictures;
        this.subject = subject;
        addClassName("joint-text");
        place.addClassName("text-place");
        preview = new TextReading(texts, subject);
        preview.addClassName("text-preview");
        tools.onPreview(this::turn);
        refusal.addClassName("text-refusal");
        refusal.getElement().setAttribute("role", "alert");
        tools.onHistory(() -> new TextHistoryDialog(parts, subject, title).open());
        add(tools, authors(), place, refusal, state());
        getElement().setAttribute("data-label", title).setAttribute("data-owner", subject + ":" + person);
        getElement().setAttribute("data-names", getTranslation("text.mention.names"));
        getElement().setAttribute("data-pictures", (UploadHandler) this::receive);
    }

    /** Runs in the request that brings the picture, before the page is locked; as what comes of an attachment does. */
    private void receive(UploadEvent event) throws IOException {
        var ui = event.getUI();
        try (var in = event.getInputStream()) {
            var picture = CheckedFile.of(event.getFileName(), in.readNBytes(CheckedFile.BYTES + 1));
            ui.accessSynchronously(() -> keep(picture));
        } catch (InvalidInput refused) {
            ui.accessSynchronously(() -> say(refused));
        }
    }

    private void keep(CheckedFile picture) {
        try {
            var path = pictures.add(subject, picture);
            refusal.setText("");
            getElement().executeJs("this.jointText?.picture($0, $1)", picture.name(), path);
        } catch (InvalidInput refused) {
            say(refused);
        }
    }

    private void say(InvalidInput refused) {
        refused.violations()
                .forEach(it -> refusal.setText(
                        getTranslation(it.problem(), it.details().toArray())));
    }

    /**
     * @param begun is told of a passage on which the person is about to comment
     * @param looked at which passage the person wants to see the comments of
     */
    void onComment(Consumer<TextComments.Thread> begun, Consumer<UUID> looked) {
        getElement()
                .addEventListener("text-comment", event -> comment(event.getEventData(), begun))
                .addEventData(REVISION)
                .addEventData(FROM)
                .addEventData(TO);
        getElement()
                .addEventListener(
                        "text-passage",
                        event -> looked.accept(UUID.fromString(
                                event.getEventData().get(PASSAGE).asString())))
                .addEventData(PASSAGE);
    }

    private void comment(JsonNode places, Consumer<TextComments.Thread> begun) {
        refusal.setText("");
        try {
            begun.accept(comments.begin(
                    subject,
                    places.get(REVISION).asLong(),
                    places.get(FROM).asInt(),
                    places.get(TO).asInt()));
        } catch (InvalidInput refused) {
            say(refused);
        }
    }

    /** Goes to a passage that is commented on. */
    void showPassage(UUID passage) {
        getElement().executeJs("this.jointText?.showPassage($0)", passage.toString());
    }

    /** Where the script says who is shown in which colour. */
    private Div authors() {
        var authors = new Div();
        authors.addClassName("text-authors");
        authors.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("text.authors"))
                .setAttribute("hidden", true)
                .setAttribute("data-former", getTranslation("text.former-writer"))
                .setAttribute("data-none", getTranslation("text.authors.none"));
        return authors;
    }

    private Span state() {
        var state = new Span();
        state.addClassName("text-state");
        state.getElement().setAttribute("role", "status");
        for (var key : new String[] {"saving", "saved", "offline"}) {
            state.getElement().setAttribute("data-" + key, getTranslation("text." + key, "#count"));
        }
        for (var why : new TextRefusal[] {TextRefusal.NOT_ALLOWED, TextRefusal.NOT_UNDERSTOOD, TextRefusal.TOO_LONG}) {
            state.getElement()
                    .setAttribute("data-" + why.name().toLowerCase(Locale.ROOT), getTranslation("text.refused." + why));
        }
        return state;
    }

    /** To how the text looks, as it is saved, and back to writing. */
    private void turn() {
        var shows = !preview.isAttached();
        if (shows) {
            addComponentAtIndex(indexOf(place) + 1, preview);
        } else {
            remove(preview);
        }
        place.getElement().setAttribute("hidden", shows);
        tools.showsPreview(shows);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var opened = pages.open(new Host(attach.getUI(), person, this::away));
        page = opened;
        open = texts.open(subject, Language.of(getLocale()).orElse(Language.ENGLISH), opened);
        getElement().setAttribute("data-page", opened.key());
        getElement().executeJs("window.citylabsText.start(this)");
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (open != null) {
            open.end();
        }
        if (page != null) {
            page.end();
        }
    }

    private void away() {
        var text = open;
        if (text != null) {
            text.away();
        }
    }

    /** A page that has nothing but a text to bring up, which needs no lock. */
    private record Host(UI ui, String person, Runnable gone) implements LiveHost {

        @Override
        public @Nullable String owner() {
            return person.isEmpty() ? null : person;
        }

        @Override
        public void access(Runnable task) {
            try {
                ui.access(task::run);
            } catch (UIDetachedException e) {
                // the page was closed a moment ago
            }
        }

        @Override
        public boolean bringUp(int number) {
            return false;
        }

        @Override
        public CompletableFuture<Map<String, Object>> receive(UUID id, JsonNode command) {
            return CompletableFuture.failedFuture(new IllegalArgumentException("A text takes no commands"));
        }

        @Override
        public void looksAt(@Nullable String at, boolean editing) {
            // carets come with the text
        }

        @Override
        public void away() {
            gone.run();
        }

        @Override
        public void lost() {
            // nothing was pushed
        }
    }
}
