package org.citylabs.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.citylabs.board.BoardImport;
import org.citylabs.board.BoardPage;
import org.citylabs.board.Incoming;
import org.citylabs.board.Outcome;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.Language;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.FormErrors;
import org.citylabs.uikit.Notice;
import org.jspecify.annotations.Nullable;

/** Takes a file, shows what it would bring and what not, and brings it to this board or to a new one. */
class ImportDialog extends Dialog {

    private final BoardImport imports;
    private final BoardPage page;
    private final Texts texts;
    private final RefusalWords refusals;
    private final Consumer<String> say;
    private final Upload upload = new Upload(this::receive);
    private final Div news = new Div();
    private final RadioButtonGroup<Boolean> where = new RadioButtonGroup<>();
    private final TextField title = new TextField();
    private final Select<Language> language = new Select<>();
    private final Button bring;
    private final FormErrors errors = new FormErrors().at("title", title);
    private @Nullable Incoming incoming;
    private UUID command = UUID.randomUUID();

    /** @param say to the person, politely, once it is done */
    ImportDialog(BoardImport imports, BoardPage page, Texts texts, Faces faces, Consumer<String> say) {
        this.imports = imports;
        this.page = page;
        this.texts = texts;
        this.refusals = new RefusalWords(texts, faces);
        this.say = say;
        addClassName("import-dialog");
        setHeaderTitle(texts.of("board.import.title"));
        setWidth("min(40rem, 95vw)");
        setUpUpload();
        setUpWhere();
        news.addClassName("import-news");
        add(new Paragraph(texts.of("board.import.help", BoardImport.MEGABYTES)), upload, news, where, title, language);
        bring = Buttons.primary(texts.of("board.import"), this::bring);
        getFooter().add(Buttons.tertiary(texts.of("boards.start.cancel"), this::close), bring);
        offer(null);
    }

    private void setUpUpload() {
        var choose = new Button(texts.of("board.import.choose"));
        upload.setUploadButton(choose);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(BoardImport.MEGABYTES * 1024 * 1024);
        upload.setAcceptedFileTypes(".json", ".csv", "application/json", "text/csv");
        upload.setI18n(words());
        upload.addStartedListener(_ -> show(new Notice(Notice.Kind.INFO, texts.of("board.import.reading"))));
        upload.addFileRejectedListener(event -> problem(event.getErrorMessage()));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
    }

    private UploadI18N words() {
        var drop = texts.of("board.import.drop");
        var tooLarge = texts.of("board.import.too-large", BoardImport.MEGABYTES);
        var failed = texts.of("board.import.failed");
        var words = new UploadI18N();
        words.setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(failed)
                .setFileIsTooBig(tooLarge)
                .setIncorrectFileType(texts.of("board.import.wrong-kind", 1)));
        words.setUploading(new UploadI18N.Uploading()
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(failed)
                        .setUnexpectedServerError(failed)
                        .setForbidden(failed)
                        .setFileTooLarge(tooLarge)));
        return words;
    }

    private void setUpWhere() {
        where.setLabel(texts.of("board.import.where"));
        where.setItems(true, false);
        where.setItemLabelGenerator(here -> texts.of(here ? "board.import.here" : "board.import.new"));
        where.setValue(true);
        where.addValueChangeListener(_ -> offer(incoming));
        title.setLabel(texts.of("board.import.new-title"));
        title.setWidthFull();
        language.setLabel(texts.of("boards.start.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(it -> ContentLanguage.name(it.tag(), texts.locale()));
        language.setValue(own());
    }

    private Language own() {
        return Language.of(texts.locale()).orElse(Language.ENGLISH);
    }

    /**
     * Runs in the request that brings the file, before the page is locked; what is shown then still belongs to that
     * request, by which it is known who asks.
     */
    void receive(UploadEvent event) throws IOException {
        var ui = event.getUI();
        try (var in = event.getInputStream()) {
            var read = imports.read(page.lab().id(), in, own());
            ui.accessSynchronously(() -> preview(read));
        } catch (InvalidInput refused) {
            ui.accessSynchronously(() -> problem(words(refused)));
        }
    }

    private String words(InvalidInput refused) {
        var violation = refused.violations().getFirst();
        return texts.of(violation.problem(), violation.details().toArray());
    }

    private void preview(Incoming read) {
        command = UUID.randomUUID();
        title.setValue(read.title());
        offer(read);
        show(new ImportPreview(read, texts));
        bring.focus();
    }

    private void problem(String words) {
        offer(null);
        show(new Notice(Notice.Kind.PROBLEM, words));
    }

    private void show(Component what) {
        news.removeAll();
        news.add(what);
    }

    private void offer(@Nullable Incoming read) {
        incoming = read;
        var isNew = !where.getValue();
        where.setVisible(read != null);
        title.setVisible(read != null && isNew);
        language.setVisible(read != null && isNew);
        bring.setEnabled(read != null && read.cards() + read.lanes() > 0);
    }

    private void bring() {
        var read = Objects.requireNonNull(incoming);
        if (where.getValue()) {
            addHere(read);
        } else {
            errors.accept(() -> {
                var board = imports.intoNew(page.lab().id(), read, title.getValue(), language.getValue());
                close();
                UI.getCurrent().navigate("boards/" + board.value());
            });
        }
    }

    // The change comes to the page like everybody's; only what came of it is still to be said.
    private void addHere(Incoming read) {
        var ui = UI.getCurrent();
        imports.into(page.id(), command, read).thenAccept(outcome -> access(ui, () -> tell(outcome, read)));
    }

    private void tell(Outcome outcome, Incoming read) {
        switch (outcome) {
            case Outcome.Done _ -> {
                close();
                say.accept(texts.of("board.import.done", read.cards()));
            }
            case Outcome.NotDone not -> show(new Notice(Notice.Kind.PROBLEM, refusals.of(not.refusal())));
        }
    }

    private static void access(UI ui, Runnable task) {
        try {
            ui.access(task::run);
        } catch (UIDetachedException e) {
            // the page was closed: there is nobody to tell
        }
    }
}
