package org.citylabs.lab.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.citylabs.city.CityDirectory;
import org.citylabs.lab.LabCatalog;
import org.citylabs.lab.LabFacilitation;
import org.citylabs.lab.LabInvitations;
import org.citylabs.lab.LabPage;
import org.citylabs.lab.LabParticipation;
import org.citylabs.lab.LabSection;
import org.citylabs.lab.LastFacilitator;
import org.citylabs.lab.LiveLabs;
import org.citylabs.moderation.Notices;
import org.citylabs.moderation.ReportButton;
import org.citylabs.text.TextSections;
import org.citylabs.uikit.Buttons;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * One lab: what it is for, what it works on, and who takes part. It follows what others change, in place; what
 * somebody is filling in stays as it is.
 */
@Route("labs/:slug")
@AnonymousAllowed
@CssImport("./lab.css")
class LabView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final LabCatalog catalog;
    private final LabParticipation participation;
    private final LabFacilitation facilitation;
    private final LabInvitations invitations;
    private final LiveLabs live;
    private final CityDirectory directory;
    private final Notices notices;
    private final ObjectProvider<LabSection> sections;
    private final TextSections texts;
    private final LabHead head;
    private final InvitationAnswer answer;
    private final Div work = new Div();
    private final MemberList members;
    private final Div tools = new Div();
    private final Div footer = Buttons.row();
    private final Span news = new Span();
    private @Nullable LabPage shown;

    LabView(
            LabCatalog catalog,
            LabParticipation participation,
            LabFacilitation facilitation,
            LabInvitations invitations,
            LiveLabs live,
            CityDirectory directory,
            Notices notices,
            ObjectProvider<LabSection> sections,
            TextSections texts) {
        this.catalog = catalog;
        this.participation = participation;
        this.facilitation = facilitation;
        this.invitations = invitations;
        this.live = live;
        this.directory = directory;
        this.notices = notices;
        this.sections = sections;
        this.texts = texts;
        this.head = new LabHead(directory);
        this.answer = new InvitationAnswer(participation, this::answered);
        this.members = new MemberList(facilitation, directory, this::refresh);
        addClassNames("page", "lab-page");
        footer.addClassName("fine-print");
        news.addClassName("saved");
        news.getElement().setAttribute("role", "status");
        add(head, answer, work, members, tools, footer, news);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var page = event.getRouteParameters().get("slug").flatMap(catalog::find).orElseThrow(NotFoundException::new);
        shown = null;
        show(page);
        live.onChange(this, page.lab().id(), this::follow);
    }

    @Override
    public String getPageTitle() {
        return shown == null ? "" : shown.lab().title();
    }

    /** Somebody has changed the lab, perhaps this person in another window: nothing moves under anybody's hands. */
    private void follow() {
        var now = current();
        if (now.isEmpty()) {
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
        } else if (!now.equals(Optional.ofNullable(shown))) {
            members.follow(now.get());
            tools.getChildren().map(LabTools.class::cast).forEach(it -> it.follow(now.get()));
            around(now.get());
            news.setText(getTranslation("lab.updated"));
        }
    }

    /** The person has changed something and sees it at once. */
    private void refresh() {
        current().ifPresentOrElse(this::show, () -> UI.getCurrent().navigate("labs"));
    }

    private void answered() {
        refresh();
        head.focus();
    }

    private Optional<LabPage> current() {
        return Optional.ofNullable(shown).flatMap(it -> catalog.find(it.lab().slug()));
    }

    private void show(LabPage page) {
        around(page);
        members.show(page);
        tools.getChildren().map(LabTools.class::cast).forEach(it -> it.show(page));
    }

    /** Everything but the lists, in which somebody may be at work. */
    private void around(LabPage page) {
        var before = shown;
        shown = page;
        head.show(page);
        answer.show(page.invitation());
        if (before == null || before.part() != page.part() || before.readable() != page.readable()) {
            rights(page);
        }
        footer(page);
    }

    /** What depends on the person's part is made anew when it changes. */
    private void rights(LabPage page) {
        work.removeAll();
        tools.removeAll();
        if (page.readable()) {
            sections.orderedStream()
                    .flatMap(it -> it.section(page.lab()).stream())
                    .forEach(work::add);
            work.add(texts.of(page.lab().id().subject(), new H2(getTranslation("lab.notes"))));
        }
        if (page.isFacilitator()) {
            var made = new LabTools(page, invitations, directory, this::refresh);
            made.show(page);
            tools.add(made);
        }
    }

    private void footer(LabPage page) {
        footer.removeAll();
        if (page.part() != null) {
            footer.add(Buttons.tertiary(getTranslation("lab.leave"), this::ask));
        }
        if (page.lab().isPublic() && !page.isFacilitator()) {
            footer.add(new ReportButton(
                    notices, page.lab().id().subject(), page.lab().title()));
        }
    }

    /** Whoever has left comes back only by a new invitation. So here we do ask. */
    private void ask() {
        var dialog = new ConfirmDialog(
                getTranslation("lab.leave.title"),
                getTranslation("lab.leave.text"),
                getTranslation("lab.leave"),
                _ -> leave());
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("lab.cancel"));
        dialog.open();
    }

    private void leave() {
        if (shown == null) {
            return;
        }
        try {
            participation.leave(shown.lab().id());
            Notification.show(getTranslation("lab.left", shown.lab().title()));
            answered();
        } catch (LastFacilitator e) {
            Notification.show(getTranslation("lab.last-facilitator"));
        }
    }
}
