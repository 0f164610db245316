package org.citylabs.moderation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.citylabs.city.City;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonId;
import org.citylabs.moderation.CaseAside;
import org.citylabs.moderation.CaseClosed;
import org.citylabs.moderation.CaseFile;
import org.citylabs.moderation.CaseId;
import org.citylabs.moderation.CaseTaken;
import org.citylabs.moderation.ContentChanged;
import org.citylabs.moderation.DecisionDraft;
import org.citylabs.moderation.Desk;
import org.citylabs.moderation.LiveDesk;
import org.citylabs.moderation.RuleBook;
import org.citylabs.uikit.CityMark;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.FormErrors;
import org.citylabs.uikit.MarkdownView;
import org.citylabs.uikit.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** One case: the text to judge, what happened so far, and the decision. What others do to it shows at once. */
@Route("moderation/:case")
@RolesAllowed("MODERATOR")
class CaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Desk desk;
    private final RuleBook rules;
    private final PersonDirectory people;
    private final CityDirectory directory;
    private final ObjectProvider<CaseAside> asides;
    private final Div news = new Div();
    private final Div text = new Div();
    private final Div obstacle = new Div();
    private final Div decision = new Div();
    private final Div history = new Div();
    private @Nullable DecisionForm form;
    private @Nullable CaseFile shown;

    CaseView(
            Desk desk,
            LiveDesk live,
            RuleBook rules,
            PersonDirectory people,
            CityDirectory directory,
            ObjectProvider<CaseAside> asides) {
        this.desk = desk;
        this.rules = rules;
        this.people = people;
        this.directory = directory;
        this.asides = asides;
        addClassNames("page", "case-page");
        news.getElement().setAttribute("role", "status");
        add(new Anchor("/moderation", getTranslation("moderation.back")), news, text, obstacle, decision, history);
        live.onChange(this, changed -> {
            if (shown != null && shown.head().id().equals(changed.caseId())) {
                follow(shown);
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters()
                .get("case")
                .filter(typed -> ID.matcher(typed).matches())
                .map(typed -> new CaseId(UUID.fromString(typed)))
                .orElseThrow(NotFoundException::new);
        show(desk.find(id).orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return shown == null ? getTranslation("moderation.title") : shown.head().title();
    }

    /** Somebody did something to the case; the moderator's own half-written reason stays where it is. */
    private void follow(CaseFile before) {
        var now = desk.find(before.head().id()).orElse(before);
        if (now.snapshot().version() != before.snapshot().version()) {
            show(now);
            say(Notice.Kind.WARNING, getTranslation("moderation.text-changed"));
        } else if (now.open() != before.open()
                || now.head().mine() != before.head().mine()
                || !Objects.equals(now.head().holder(), before.head().holder())) {
            show(now);
        }
    }

    private void show(CaseFile file) {
        shown = file;
        news.removeAll();
        var city = directory.get(file.head().city());
        showText(file, city);
        showDecision(file);
        history.removeAll();
        history.add(new CaseHistory(file.entries(), rules, city.zone()));
    }

    private void showText(CaseFile file, City city) {
        var snapshot = file.snapshot();
        var where = new Div(
                new CityMark(List.of(city.hue())),
                new Span(city.name().in(getLocale())),
                new Span(getTranslation("moderation.subject." + file.head().subjectKind())),
                new Span(getTranslation("moderation.kind." + file.head().kind())),
                new Span(ContentLanguage.name(snapshot.language(), getLocale())));
        where.addClassName("where");
        directory
                .findTopic(snapshot.topic())
                .ifPresent(topic -> where.add(new Span(topic.name().in(getLocale()))));
        if (!snapshot.place().isBlank()) {
            where.add(new Span(snapshot.place()));
        }
        var body = new MarkdownView(snapshot.body());
        text.removeAll();
        text.add(
                where,
                ContentLanguage.mark(new H1(snapshot.title()), snapshot.language()),
                ContentLanguage.mark(body, snapshot.language()),
                new Anchor(snapshot.path(), getTranslation("moderation.see-page")));
        asides.orderedStream().flatMap(aside -> aside.of(snapshot).stream()).forEach(text::add);
    }

    /** The form stays while the case is open, whoever has it: a half-written reason is not lost. */
    private void showDecision(CaseFile file) {
        obstacle.removeAll();
        if (!file.open() || file.ownWork()) {
            form = null;
            decision.removeAll();
            obstacle.add(new Notice(
                    Notice.Kind.INFO, file.open() ? getTranslation("moderation.own-work") : closedBy(file.outcome())));
            return;
        }
        if (form == null) {
            form = new DecisionForm(file, rules.rules(), this::take, this::release, this::decide);
            decision.add(form);
        }
        form.follow(file);
        if (file.head().isElsewhere()) {
            obstacle.add(new Notice(
                    Notice.Kind.WARNING,
                    getTranslation(
                            form.isBegun() ? "moderation.taken-meanwhile" : "moderation.taken-by",
                            file.head().holder())));
        }
    }

    private void take() {
        guarded(file -> desk.take(file.head().id()));
    }

    private void release() {
        guarded(file -> desk.release(file.head().id()));
    }

    private void decide(DecisionDraft draft, FormErrors errors) {
        guarded(file -> {
            if (errors.accept(
                    () -> desk.decide(file.head().id(), file.snapshot().version(), draft))) {
                Objects.requireNonNull(form).sent();
                Notification.show(getTranslation("moderation.decided"));
                UI.getCurrent().navigate(DeskView.class);
            }
        });
    }

    /** Does something with the case; if somebody was faster, shows the case as it is now and says so. */
    private void guarded(Consumer<CaseFile> action) {
        var file = Objects.requireNonNull(shown);
        try {
            action.accept(file);
        } catch (CaseTaken e) {
            refresh(file, getTranslation("moderation.taken-by", name(e.holder())));
        } catch (CaseClosed e) {
            refresh(file, closedBy(e.outcome()));
        } catch (ContentChanged e) {
            refresh(file, getTranslation("moderation.text-changed"));
        }
    }

    private void refresh(CaseFile before, String why) {
        show(desk.find(before.head().id()).orElse(before));
        say(Notice.Kind.WARNING, why);
    }

    private void say(Notice.Kind kind, String words) {
        news.removeAll();
        news.add(new Notice(kind, words));
    }

    private String closedBy(CaseClosed.@Nullable Outcome outcome) {
        return outcome == null
                ? getTranslation("moderation.withdrawn")
                : getTranslation(
                        "moderation.decided-by",
                        name(outcome.by()),
                        getTranslation("moderation.verdict." + outcome.verdict()));
    }

    private String name(PersonId person) {
        var profile = people.profiles(List.of(person)).get(person);
        return profile == null ? getTranslation("moderation.somebody") : profile.publicName();
    }
}
