package org.citylabs.moderation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.citylabs.city.CityDirectory;
import org.citylabs.moderation.CaseId;
import org.citylabs.moderation.Desk;
import org.citylabs.moderation.LiveDesk;
import org.citylabs.moderation.OpenCase;
import org.citylabs.uikit.CityMark;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.Notice;
import org.citylabs.uikit.Page;
import org.citylabs.uikit.StatusBadge;
import org.citylabs.uikit.TimeText;
import org.jspecify.annotations.Nullable;

/** The queue of a moderator's cities, the oldest case first. It changes while one looks, but for what has the focus. */
@Route("moderation")
@RolesAllowed("MODERATOR")
class DeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Desk desk;
    private final CityDirectory directory;
    private final OrderedList list = new OrderedList();
    private final Notice empty = new Notice(Notice.Kind.SUCCESS, getTranslation("moderation.empty"));
    private final Nav pages = new Nav();
    private @Nullable CaseId after;

    DeskView(Desk desk, LiveDesk live, CityDirectory directory) {
        this.desk = desk;
        this.directory = directory;
        list.addClassName("cards");
        pages.addClassName("pages");
        add(new Page(getPageTitle(), empty, list, pages).lead(getTranslation("moderation.lead")));
        live.onChange(this, changed -> {
            if (desk.ownCities().contains(changed.city())) {
                show();
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        after = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("after")
                .filter(id -> ID.matcher(id).matches())
                .map(id -> new CaseId(UUID.fromString(id)))
                .orElse(null);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("moderation.title");
    }

    private void show() {
        var cases = desk.queue(after);
        list.removeAll();
        cases.forEach(open -> list.add(row(open)));
        empty.setVisible(cases.isEmpty());
        pages.removeAll();
        if (after != null) {
            pages.add(new Anchor("/moderation", getTranslation("moderation.first-page")));
        }
        if (cases.size() == Desk.PAGE) {
            var last = cases.getLast().id().value();
            pages.add(new Anchor("/moderation?after=" + last, getTranslation("moderation.next-page")));
        }
    }

    private ListItem row(OpenCase open) {
        var city = directory.get(open.city());
        var where = new Div(
                new CityMark(List.of(city.hue())),
                new Span(city.name().in(getLocale())),
                new Span(getTranslation("moderation.subject." + open.subjectKind())),
                new Span(getTranslation("moderation.kind." + open.kind())),
                new Span(ContentLanguage.name(open.language(), getLocale())));
        where.addClassName("where");
        directory
                .findTopic(open.topic())
                .ifPresent(topic -> where.add(new Span(topic.name().in(getLocale()))));
        var link = new Anchor("/moderation/" + open.id().value(), open.title());
        var figures = new Div(
                new Span(getTranslation("moderation.since") + " "),
                new TimeText(open.openedAt(), city.zone(), getLocale()));
        figures.addClassName("figures");
        if (open.holder() != null) {
            var words = open.mine()
                    ? getTranslation("moderation.taken-by-me")
                    : getTranslation("moderation.taken-by", open.holder());
            figures.add(new StatusBadge(StatusBadge.Tone.WAITING, words));
        }
        if (open.changedAt() != null) {
            figures.add(new StatusBadge(StatusBadge.Tone.ASKED, getTranslation("moderation.changed")));
        }
        var row = new ListItem(new Article(where, new H2(ContentLanguage.mark(link, open.language())), figures));
        row.addClassName("idea-card");
        return row;
    }
}
