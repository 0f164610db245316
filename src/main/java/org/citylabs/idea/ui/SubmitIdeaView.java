package org.citylabs.idea.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.citylabs.attachment.Attachment;
import org.citylabs.attachment.AttachmentField;
import org.citylabs.attachment.AttachmentId;
import org.citylabs.attachment.CheckedFile;
import org.citylabs.city.CityDirectory;
import org.citylabs.idea.AlikeIdeas;
import org.citylabs.idea.DraftId;
import org.citylabs.idea.IdeaCatalog;
import org.citylabs.idea.IdeaDraft;
import org.citylabs.idea.IdeaDrafts;
import org.citylabs.idea.IdeaId;
import org.citylabs.idea.IdeaSubmission;
import org.citylabs.identity.Browser;
import org.citylabs.identity.BrowserKey;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.search.LanguageGuess;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.Page;
import org.jspecify.annotations.Nullable;

/**
 * The form of an idea. What is typed is saved by itself every few seconds, before anybody has signed in, too; the
 * address names the draft, so that it is found again after a restart or a sign-in.
 */
@Route("ideas/new")
@AnonymousAllowed
class SubmitIdeaView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final IdeaDrafts drafts;
    private final IdeaSubmission submission;
    private final IdeaCatalog catalog;
    private final IdeaForm form;
    private final AlikeIdeas alike;
    private final AttachmentField files;
    private final Span saved = new Span();
    private String looked = "";
    private @Nullable DraftId draft;
    private @Nullable IdeaId reworded;

    SubmitIdeaView(
            IdeaDrafts drafts,
            IdeaSubmission submission,
            IdeaCatalog catalog,
            CityDirectory directory,
            LanguageGuess guess) {
        this.drafts = drafts;
        this.submission = submission;
        this.catalog = catalog;
        this.files = new AttachmentField(this::present).onAdd(this::keep).onRemove(this::remove);
        this.alike = new AlikeIdeas(directory);
        this.form = new IdeaForm(directory, guess, alike, files, this::follow);
        saved.addClassName("saved");
        saved.getElement().setAttribute("role", "status");
        var actions = Buttons.row(
                Buttons.primary(getTranslation("idea.submit"), this::submit),
                Buttons.secondary(getTranslation("idea.save-draft"), this::saveNow),
                saved);
        add(new Page(getPageTitle(), form, actions).lead(getTranslation("idea.form.lead")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (CurrentPerson.isVisitor()) {
            BrowserKey.readOrMake(
                    Browser.current()); // before the first save and the first file, which may come together
        }
        var wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("draft")
                .filter(id -> ID.matcher(id).matches())
                .map(id -> new DraftId(UUID.fromString(id)));
        if (wanted.isEmpty()) {
            form.show(IdeaDraft.EMPTY, false);
            return;
        }
        if (!drafts.isOwn(wanted.get(), Browser.current())) {
            refuse(event, wanted.get());
            return;
        }
        var found = drafts.find(wanted.get(), Browser.current());
        if (found.isPresent()) {
            draft = wanted.get();
            form.belongTo(draft);
            reworded = found.get().idea();
            form.show(found.get().typed(), reworded != null);
            files.refresh();
        } else {
            submittedAs(wanted.get())
                    .ifPresentOrElse(
                            number -> event.forwardToUrl("/ideas/" + number), () -> form.show(IdeaDraft.EMPTY, false));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("idea.form.title");
    }

    /** Somebody else's draft is not there; a visitor may be its writer, whose sign-in has ended. */
    private static void refuse(BeforeEnterEvent event, DraftId wanted) {
        if (CurrentPerson.isVisitor()) {
            event.forwardToUrl("/login?next=" + URLEncoder.encode(address(wanted), StandardCharsets.UTF_8));
        } else {
            throw new NotFoundException();
        }
    }

    private static String address(DraftId draft) {
        return "/ideas/new?draft=" + draft.value();
    }

    private Optional<Long> submittedAs(DraftId id) {
        return CurrentPerson.isVisitor() ? Optional.empty() : catalog.numberOfOwn(id);
    }

    private void follow() {
        save();
        var title = form.typed().title();
        if (!title.equals(looked)) {
            looked = title;
            alike.show(catalog.alike(title, reworded));
        }
    }

    private void save() {
        var typed = form.typed();
        if (draft == null) {
            draft = drafts.begin(typed, Browser.current());
            form.belongTo(draft);
            UI.getCurrent().getPage().getHistory().replaceState(null, "ideas/new?draft=" + draft.value());
        } else if (!drafts.save(draft, typed, Browser.current())) {
            saved.setText(getTranslation("idea.draft.gone"));
            return;
        }
        form.saved();
        saved.setText(getTranslation("idea.draft.saved"));
    }

    private List<Attachment> present() {
        return draft == null ? List.of() : drafts.files(draft, Browser.current());
    }

    private void keep(CheckedFile file) {
        save();
        drafts.addFile(current(), file, Browser.current());
    }

    private void remove(AttachmentId file) {
        drafts.removeFile(current(), file, Browser.current());
    }

    private void saveNow() {
        save();
        Notification.show(
                getTranslation(CurrentPerson.isVisitor() ? "idea.draft.saved-in-browser" : "idea.draft.saved-in-list"));
    }

    private void submit() {
        form.errors().accept(() -> {
            var visitor = CurrentPerson.isVisitor();
            submission.check(form.typed(), visitor || form.licenceAgreed());
            save();
            if (visitor) {
                signInFirst();
                return;
            }
            var number = submission.submit(current(), form.typed(), form.licenceAgreed());
            Notification.show(getTranslation("idea.submitted", Long.toString(number)));
            UI.getCurrent().navigate("ideas/" + number);
        });
    }

    private void signInFirst() {
        var back = URLEncoder.encode(address(current()), StandardCharsets.UTF_8);
        UI.getCurrent().getPage().setLocation("/login?next=" + back);
    }

    private DraftId current() {
        return Objects.requireNonNull(draft);
    }
}
