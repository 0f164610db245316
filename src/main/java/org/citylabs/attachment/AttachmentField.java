package org.citylabs.attachment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.uikit.Buttons;

/**
 * A field for the files of something: what is there, with a button each to remove it, and one to add more. It
 * checks files while no lock is held, and leaves keeping and removing to the view. Its name in violations is
 * {@link CheckedFile#FIELD}.
 */
@CssImport("./attachment.css")
public class AttachmentField extends CustomField<List<Attachment>> {

    private final Supplier<List<Attachment>> present;
    private final UnorderedList rows = new UnorderedList();
    private final Span news = new Span();
    private final Button choose = new Button();
    private final Upload upload = new Upload(this::receive);
    private final List<String> problems = new ArrayList<>();
    private Consumer<CheckedFile> onAdd = _ -> {};
    private Consumer<AttachmentId> onRemove = _ -> {};

    /** @param present reads which files are there; asked at {@link #refresh()} and after each change */
    public AttachmentField(Supplier<List<Attachment>> present) {
        super(List.of());
        this.present = present;
        setLabel(getTranslation("attachment.label"));
        setHelperText(
                getTranslation("attachment.help", Limits.FILES, Limits.MEGABYTES_EACH, Limits.MEGABYTES_TOGETHER));
        rows.addClassName("attachment-rows");
        rows.getElement().setAttribute("aria-label", getTranslation("attachment.list"));
        news.addClassName("attachment-news");
        news.getElement().setAttribute("role", "status");
        setUp();
        add(rows, news, upload);
        show(List.of());
    }

    /** What the view does with a file that may be kept; what it refuses by {@link InvalidInput} is said here. */
    public AttachmentField onAdd(Consumer<CheckedFile> keep) {
        this.onAdd = keep;
        return this;
    }

    /** What the view does to remove a file. */
    public AttachmentField onRemove(Consumer<AttachmentId> remove) {
        this.onRemove = remove;
        return this;
    }

    /** Reads again which files are there. */
    public void refresh() {
        setValue(List.copyOf(present.get()));
    }

    private void setUp() {
        choose.setText(getTranslation("attachment.add"));
        choose.addClickListener(_ -> forgetProblems());
        upload.setUploadButton(choose);
        upload.setI18n(UploadTexts.in(this));
        upload.setMaxFileSize(Limits.BYTES_EACH);
        upload.setAcceptedMimeTypes(
                Stream.of(FileKind.values()).map(FileKind::mediaType).toArray(String[]::new));
        upload.getElement().addEventListener("drop", _ -> forgetProblems());
        upload.addFileRejectedListener(event -> problem(event.getFileName() + ": " + event.getErrorMessage()));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
    }

    /**
     * Runs in the request that brings the file, before the page is locked. What the view then does with the file still
     * belongs to that request, by which it knows whose file it is.
     */
    void receive(UploadEvent event) throws IOException {
        var ui = event.getUI();
        try (var in = event.getInputStream()) {
            var file = CheckedFile.of(event.getFileName(), in.readNBytes(Limits.BYTES_EACH + 1));
            ui.accessSynchronously(() -> keep(file));
        } catch (InvalidInput refused) {
            ui.accessSynchronously(() -> say(refused));
        }
    }

    private void keep(CheckedFile file) {
        try {
            onAdd.accept(file);
            refresh();
            news.setText(getTranslation("attachment.added", file.name()));
        } catch (InvalidInput refused) {
            say(refused);
        }
    }

    private void remove(Attachment file) {
        forgetProblems();
        onRemove.accept(file.id());
        refresh();
        news.setText(getTranslation("attachment.removed", file.fileName()));
        choose.focus();
    }

    private void say(InvalidInput refused) {
        refused.violations()
                .forEach(violation -> problem(
                        getTranslation(violation.problem(), violation.details().toArray())));
    }

    // Several files may be refused at once: each says why, until the person tries again.
    private void problem(String words) {
        if (!problems.contains(words)) {
            problems.add(words);
        }
        setErrorMessage(String.join(" ", problems));
        setInvalid(true);
    }

    private void forgetProblems() {
        problems.clear();
        setInvalid(false);
    }

    @Override
    protected List<Attachment> generateModelValue() {
        return getValue();
    }

    @Override
    protected void setPresentationValue(List<Attachment> files) {
        show(files);
    }

    private void show(List<Attachment> files) {
        rows.removeAll();
        files.forEach(file -> rows.add(row(file)));
        rows.setVisible(!files.isEmpty());
        upload.setMaxFiles(Math.max(0, Limits.FILES - files.size()));
    }

    private ListItem row(Attachment file) {
        var row = new ListItem();
        if (file.isImage()) {
            row.add(new Image(file.thumbnailPath(), ""));
        }
        var size = new Span(FileSize.in(this, file.size()));
        size.addClassName("attachment-size");
        var remove = Buttons.tertiary(getTranslation("attachment.remove"), () -> remove(file));
        remove.setAriaLabel(getTranslation("attachment.remove-of", file.fileName()));
        row.add(new Span(file.fileName()), size, remove);
        return row;
    }
}
