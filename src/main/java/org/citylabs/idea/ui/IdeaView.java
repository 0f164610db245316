package org.citylabs.idea.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.citylabs.attachment.AttachmentList;
import org.citylabs.city.City;
import org.citylabs.city.CityDirectory;
import org.citylabs.discussion.DiscussionSection;
import org.citylabs.discussion.DiscussionSections;
import org.citylabs.idea.IdeaAdoption;
import org.citylabs.idea.IdeaCatalog;
import org.citylabs.idea.IdeaDrafts;
import org.citylabs.idea.IdeaEvaluation;
import org.citylabs.idea.IdeaFollowing;
import org.citylabs.idea.IdeaPage;
import org.citylabs.idea.IdeaSection;
import org.citylabs.idea.IdeaState;
import org.citylabs.idea.IdeaSubmission;
import org.citylabs.idea.IdeaSupports;
import org.citylabs.idea.IdeaWords;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.Role;
import org.citylabs.moderation.Notices;
import org.citylabs.moderation.ReportButton;
import org.citylabs.moderation.RuleBook;
import org.citylabs.provenance.Provenance;
import org.citylabs.provenance.WaySection;
import org.citylabs.translation.TranslationParts;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.CityMark;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.Notice;
import org.citylabs.uikit.TimeText;
import org.springframework.beans.factory.ObjectProvider;

/** One idea: what it says, where it stands, who supports it. Each sees the tools they may use. */
@Route("ideas/:number")
@AnonymousAllowed
class IdeaView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

    private final IdeaCatalog catalog;
    private final CityDirectory directory;
    private final IdeaSupports supports;
    private final IdeaFollowing following;
    private final IdeaDrafts drafts;
    private final IdeaSubmission submission;
    private final IdeaEvaluation evaluation;
    private final IdeaAdoption adoption;
    private final CurrentPerson current;
    private final DiscussionSections discussions;
    private final TranslationParts translation;
    private final Notices notices;
    private final RuleBook rules;
    private final Provenance provenance;
    private final ObjectProvider<IdeaSection> sections;
    private String title = "";

    IdeaView(
            IdeaCatalog catalog,
            CityDirectory directory,
            IdeaSupports supports,
            IdeaFollowing following,
            IdeaDrafts drafts,
            IdeaSubmission submission,
            IdeaEvaluation evaluation,
            IdeaAdoption adoption,
            CurrentPerson current,
            DiscussionSections discussions,
            TranslationParts translation,
            Notices notices,
            RuleBook rules,
            Provenance provenance,
            ObjectProvider<IdeaSection> sections) {
        this.catalog = catalog;
        this.directory = directory;
        this.supports = supports;
        this.following = following;
        this.drafts = drafts;
        this.submission = submission;
        this.evaluation = evaluation;
        this.adoption = adoption;
        this.current = current;
        this.discussions = discussions;
        this.translation = translation;
        this.notices = notices;
        this.rules = rules;
        this.provenance = provenance;
        this.sections = sections;
        addClassNames("page", "idea-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var idea = event.getRouteParameters()
                .get("number")
                .filter(number -> NUMBER.matcher(number).matches())
                .flatMap(number -> catalog.find(Long.parseLong(number)))
                .orElseThrow(NotFoundException::new);
        show(idea);
        if (idea.state().isPublic()) {
            add(discussion(
                    idea, event.getLocation().getQueryParameters().getSingleParameter(DiscussionSection.PARAMETER)));
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(IdeaPage idea) {
        title = idea.text().title();
        removeAll();
        var city = directory.get(idea.city());
        add(new Anchor("/ideas", getTranslation("idea.back-to-list")));
        add(where(idea, city));
        var heading = ContentLanguage.mark(new H1(title), idea.text().language());
        add(heading);
        add(origin(idea, city));
        if (idea.pending()) {
            add(new Notice(Notice.Kind.INFO, getTranslation("idea.pending")));
        }
        add(new StatusLine(idea.steps(), idea.workedOn(), rules, city));
        add(new IdeaWording(idea, translation, heading));
        if (!idea.files().isEmpty()) {
            add(new AttachmentList(idea.files()));
        }
        sections.orderedStream().flatMap(it -> it.section(idea).stream()).forEach(this::add);
        if (idea.state().isPublic()) {
            add(new SupportButton(idea, supports, following));
        }
        if (idea.evaluator()) {
            add(new EvaluationTools(idea, evaluation));
        }
        if (idea.state().isPublic() && current.rights().hasAnywhere(Role.OFFICIAL)) {
            add(new AdoptButtons(idea, adoption, directory));
        }
        if (idea.mine()) {
            add(new AuthorTools(idea, drafts, submission));
        }
        add(new WaySection(provenance.of(idea.id().subject()), directory, city.zone()));
        add(imprint(idea));
    }

    private Div where(IdeaPage idea, City city) {
        var where =
                new Div(new CityMark(List.of(city.hue())), new Span(city.name().in(getLocale())));
        where.addClassName("where");
        directory
                .findTopic(idea.text().topic())
                .ifPresent(topic -> where.add(new Span(topic.name().in(getLocale()))));
        if (!idea.text().place().isBlank()) {
            where.add(new Span(idea.text().place()));
        }
        where.add(IdeaWords.badge(idea.state(), idea.joint(), this));
        return where;
    }

    private Div origin(IdeaPage idea, City city) {
        var author = Optional.ofNullable(idea.author())
                .map(profile -> profile.publicName())
                .orElseGet(() -> getTranslation(idea.anonymous() ? "idea.anonymous-author" : "idea.former-author"));
        var origin = new Div(
                new Span(getTranslation("idea.by", author)),
                since(idea, city),
                new Span(getTranslation("idea.number", Long.toString(idea.number()))),
                new Span(ContentLanguage.name(idea.text().language(), getLocale())));
        origin.addClassName("figures");
        return origin;
    }

    /** Since when it is there for everybody, or, before that, for the desk. */
    private Span since(IdeaPage idea, City city) {
        var step = idea.steps().stream()
                .filter(it -> it.state() == IdeaState.PUBLISHED)
                .findFirst()
                .orElse(idea.steps().getFirst());
        return new Span(
                new Text(getTranslation("idea.step." + step.state()) + " "),
                TimeText.date(step.at(), city.zone(), getLocale()));
    }

    private DiscussionSection discussion(IdeaPage idea, Optional<String> from) {
        return discussions.of(
                idea.id().subject(),
                "/ideas/" + idea.number(),
                directory.get(idea.city()).zone(),
                from);
    }

    private Div imprint(IdeaPage idea) {
        var imprint = Buttons.row(
                new Span(getTranslation("idea.licence.shown", idea.licence().replace('-', ' '))));
        if (idea.state().isPublic() && !idea.mine()) {
            imprint.add(new ReportButton(notices, idea.id().subject(), title));
        }
        imprint.addClassName("fine-print");
        return imprint;
    }
}
