package org.citylabs.testing;

import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.citylabs.answer.AnswerBuilder;
import org.citylabs.answer.AnswerDraft;
import org.citylabs.answer.AnswerId;
import org.citylabs.answer.TextBlockId;
import org.citylabs.answer.TextBlockItem;
import org.citylabs.attachment.AttachmentId;
import org.citylabs.attachment.CheckedFile;
import org.citylabs.board.BoardFile;
import org.citylabs.board.BoardId;
import org.citylabs.board.BoardImport;
import org.citylabs.board.CardTransfer;
import org.citylabs.board.Incoming;
import org.citylabs.board.Template;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Reading;
import org.citylabs.city.City;
import org.citylabs.city.CityId;
import org.citylabs.city.NewCity;
import org.citylabs.discussion.CommentId;
import org.citylabs.discussion.CommentPlace;
import org.citylabs.discussion.CommentText;
import org.citylabs.discussion.Discussions;
import org.citylabs.idea.DraftId;
import org.citylabs.idea.IdeaDraft;
import org.citylabs.idea.IdeaDrafts;
import org.citylabs.idea.IdeaFilter;
import org.citylabs.idea.IdeaId;
import org.citylabs.idea.IdeaSubmission;
import org.citylabs.idea.Place;
import org.citylabs.identity.Browser;
import org.citylabs.identity.FirstOperator;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.Role;
import org.citylabs.identity.SignInId;
import org.citylabs.identity.SignUpDraft;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.LocalizedText;
import org.citylabs.kernel.Subject;
import org.citylabs.lab.ActorGroup;
import org.citylabs.lab.CallDraft;
import org.citylabs.lab.CallId;
import org.citylabs.lab.InvitationDraft;
import org.citylabs.lab.InvitationId;
import org.citylabs.lab.LabDraft;
import org.citylabs.lab.LabFoundation;
import org.citylabs.lab.LabId;
import org.citylabs.lab.LabPlace;
import org.citylabs.lab.OfferId;
import org.citylabs.lab.Part;
import org.citylabs.lab.Terms;
import org.citylabs.lab.Visibility;
import org.citylabs.live.LivePage;
import org.citylabs.live.TestPage;
import org.citylabs.moderation.CaseId;
import org.citylabs.moderation.DecisionDraft;
import org.citylabs.moderation.DeskChanged;
import org.citylabs.moderation.NoticeDraft;
import org.citylabs.moderation.Snapshot;
import org.citylabs.moderation.Verdict;
import org.citylabs.project.IndicatorDraft;
import org.citylabs.project.IndicatorId;
import org.citylabs.project.MilestoneDraft;
import org.citylabs.project.MilestoneId;
import org.citylabs.project.ProjectDraft;
import org.citylabs.project.ProjectId;
import org.citylabs.project.ProjectPlace;
import org.citylabs.project.ProjectPlan;
import org.citylabs.project.ProjectResults;
import org.citylabs.project.ResultDraft;
import org.citylabs.project.ResultId;
import org.citylabs.project.ResultState;
import org.citylabs.project.TrialDraft;
import org.citylabs.project.TrialId;
import org.citylabs.project.TrialOutcome;
import org.citylabs.text.JointTexts;
import org.citylabs.text.TextState;
import org.citylabs.translation.TestOriginals;
import org.citylabs.translation.Translations;
import org.citylabs.workshop.Agenda;
import org.citylabs.workshop.GuestDraft;
import org.citylabs.workshop.StepDraft;
import org.citylabs.workshop.StepId;
import org.citylabs.workshop.WorkshopId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Arguments for calling any service method: things of a citizen of Bielefeld, made anew for each call. */
@TestComponent
public class PermissionWorld {

    private final World world;
    private final IdeaDrafts drafts;
    private final IdeaSubmission submission;
    private final OpenTopic topics;
    private final Discussions discussions;
    private final OpenLab labs;
    private final OpenBoard boards;
    private final OpenWorkshop workshops;
    private final OpenProject projects;
    private final ProjectPlan plan;
    private final AnswerBuilder answers;
    private final ProjectResults results;
    private final BoardImport imports;
    private final TestOriginals originals;
    private final Map<Class<?>, Supplier<Object>> makers = new HashMap<>();
    private PersonId author;
    private DraftId draft;
    private IdeaId idea;
    private CaseId open;
    private Subject topic;
    private CommentId comment;
    private LabId lab;
    private BoardId board;
    private UUID card;
    private WorkshopId workshop;
    private InvitationId invitation;
    private ProjectId project;
    private MilestoneId milestone;
    private IndicatorId indicator;
    private ResultId result;
    private TrialId trial;
    private AnswerId answer;
    private CallId call;

    PermissionWorld(
            World world,
            IdeaDrafts drafts,
            IdeaSubmission submission,
            OpenTopic topics,
            Discussions discussions,
            OpenLab labs,
            OpenBoard boards,
            OpenWorkshop workshops,
            OpenProject projects,
            ProjectPlan plan,
            AnswerBuilder answers,
            ProjectResults results,
            BoardImport imports,
            TestOriginals originals) {
        this.world = world;
        this.drafts = drafts;
        this.submission = submission;
        this.topics = topics;
        this.discussions = discussions;
        this.labs = labs;
        this.boards = boards;
        this.workshops = workshops;
        this.projects = projects;
        this.plan = plan;
        this.answers = answers;
        this.results = results;
        this.imports = imports;
        this.originals = originals;
        values();
    }

    /** The citizen to whom the draft, the idea and the comment belong, and who leads the lab, which is for its members, and has an invitation into it. */
    public PersonId author() {
        return author;
    }

    public void renew() {
        author = world.citizenOf(BIELEFELD);
        var typed = typed();
        draft = world.as(author, () -> drafts.begin(typed));
        var submitted = world.as(author, () -> drafts.begin(typed));
        world.does(author, () -> submission.submit(submitted, typed, true));
        idea = new IdeaId(submitted.value());
        topic = topics.open();
        comment = CommentId.next();
        world.does(author, () -> discussions.comment(topic, comment, "Well said."));
        lab = labs.openForMembers(author, BIELEFELD, TAMPERE);
        invitation = labs.invite(lab, author);
        call = labs.look(lab, author);
        board = boards.open(lab, author);
        workshop = workshops.open(board, author);
        card = boards.card(board, author, boards.lane(board, author, "To do"), "A card");
        project = projects.propose(lab, author, null, "A project");
        milestone = MilestoneId.next();
        indicator = IndicatorId.next();
        result = ResultId.next();
        world.does(author, () -> {
            plan.plan(project, milestone, new MilestoneDraft("A milestone", LocalDate.of(2050, 1, 1), null, null));
            plan.indicate(project, indicator, new IndicatorDraft("An indicator", "", null, null));
            results.bring(project, result, new ResultDraft("A result", "", "en"));
        });
        answer = answers.open(idea, BIELEFELD);
        trial = projects.plan(lab, author, null, BIELEFELD);
    }

    /** An argument of a type; fails for a type that nobody has thought of. */
    public Object one(Type type, Method method) {
        var raw = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        if (raw.equals(LabId.class) && method.getDeclaringClass().equals(LabFoundation.class)) {
            return LabId.next(); // what is to be started is not there yet
        }
        if (raw.equals(Subject.class)
                && method.getDeclaringClass().getPackage().equals(JointTexts.class.getPackage())) {
            return lab.subject(); // its notes
        }
        if (raw.equals(Subject.class)
                && method.getDeclaringClass().getPackage().equals(Translations.class.getPackage())) {
            return originals.begin("A heading", "A passage", BIELEFELD, author);
        }
        if (type.getTypeName().equals("java.util.Collection<" + AnswerId.class.getName() + ">")) {
            return List.of(answer);
        }
        var maker = makers.get(raw);
        if (maker == null) {
            throw new IllegalStateException("No argument of type " + type + " for " + method);
        }
        return maker.get();
    }

    private void values() {
        put(String.class, () -> "somebody@example.org");
        put(int.class, () -> 1);
        put(long.class, () -> 1L);
        put(boolean.class, () -> true);
        put(UUID.class, () -> card);
        put(java.util.Collection.class, List::of);
        put(Map.class, Map::of);
        put(CommentText.PageOf.class, () -> new CommentText.PageOf(List.of(), 0, null));
        put(Runnable.class, () -> (Runnable) () -> {});
        put(Browser.class, () -> new Browser(new MockHttpServletRequest(), new MockHttpServletResponse()));
        put(jakarta.servlet.http.HttpServletRequest.class, MockHttpServletRequest::new);
        put(Language.class, () -> Language.ENGLISH);
        put(Locale.class, () -> Locale.ENGLISH);
        put(CityId.class, () -> BIELEFELD);
        put(PersonId.class, () -> author);
        put(Role.class, () -> Role.OFFICIAL);
        put(SignInId.class, () -> new SignInId(UUID.randomUUID()));
        put(SignUpDraft.class, () -> new SignUpDraft("", "", null, false, Language.ENGLISH));
        put(FirstOperator.Draft.class, () -> new FirstOperator.Draft("", "", "", "", Language.ENGLISH));
        put(City.class, PermissionWorld::city);
        put(NewCity.class, () -> new NewCity("", "", "", 0, List.of(), "", "", "", 0));
        put(DraftId.class, () -> draft);
        put(IdeaId.class, () -> idea);
        put(IdeaDraft.class, PermissionWorld::typed);
        put(IdeaFilter.class, () -> IdeaFilter.ALL);
        put(Place.class, () -> Place.START);
        put(Reading.class, () -> Reading.BOTH);
        put(AttachmentId.class, () -> new AttachmentId(UUID.randomUUID()));
        put(CheckedFile.class, () -> CheckedFile.of("a.pdf", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII)));
        put(CaseId.class, () -> open);
        put(DecisionDraft.class, () -> new DecisionDraft(Verdict.PUBLISH, null, ""));
        put(NoticeDraft.class, () -> new NoticeDraft(NoticeDraft.Ground.OTHER, "", false));
        put(Subject.class, () -> topic);
        put(CommentId.class, () -> comment);
        put(BoardId.class, () -> board);
        put(Command.class, () -> new Command.Undo(null));
        put(BoardFile.Form.class, () -> BoardFile.Form.CSV);
        put(InputStream.class, PermissionWorld::table);
        put(Incoming.class, this::incoming);
        put(CardTransfer.Way.class, () -> new CardTransfer.Way(board, UUID.randomUUID(), board, UUID.randomUUID()));
        put(Template.class, () -> Template.EMPTY);
        put(WorkshopId.class, () -> workshop);
        put(StepId.class, () -> new StepId(UUID.randomUUID()));
        put(StepDraft.class, () -> OpenWorkshop.collect(null));
        put(Agenda.class, () -> Agenda.EMPTY);
        put(GuestDraft.class, () -> new GuestDraft("Aino", TAMPERE, Language.FINNISH, true));
        put(LabId.class, () -> lab);
        put(AnswerId.class, () -> answer);
        put(AnswerDraft.class, () -> new AnswerDraft(null, "", ""));
        put(TextBlockId.class, TextBlockId::next);
        put(TextBlockItem.class, () -> new TextBlockItem(TextBlockId.next(), "", "", ""));
        put(CallId.class, () -> call);
        put(CallDraft.class, () -> new CallDraft("Somebody", "", "en", null));
        put(OfferId.class, () -> labs.offer(call, world.citizenOf(TAMPERE)));
        put(ActorGroup.class, () -> ActorGroup.SCIENCE);
        put(ProjectId.class, () -> project);
        put(ProjectDraft.class, () -> new ProjectDraft("", "", "en", BIELEFELD, List.of(BIELEFELD, TAMPERE)));
        put(ProjectPlace.class, () -> ProjectPlace.START);
        put(List.class, List::of);
        put(MilestoneId.class, () -> milestone);
        put(MilestoneDraft.class, () -> new MilestoneDraft("", null, null, null));
        put(LocalDate.class, () -> LocalDate.of(2026, 1, 1));
        put(BigDecimal.class, () -> BigDecimal.ONE);
        put(IndicatorId.class, () -> indicator);
        put(IndicatorDraft.class, () -> new IndicatorDraft("An indicator", "", null, null));
        put(ResultId.class, () -> result);
        put(ResultDraft.class, () -> new ResultDraft("A result", "", "en"));
        put(ResultState.class, () -> ResultState.IN_USE);
        put(TrialId.class, () -> trial);
        put(TrialDraft.class, () -> OpenProject.trial(BIELEFELD));
        put(TrialOutcome.class, () -> TrialOutcome.WORKED);
        put(TextState.class, () -> new TextState(0, ""));
        put(LabPlace.class, () -> LabPlace.START);
        put(LabDraft.class, PermissionWorld::aboutLab);
        put(Terms.class, () -> new Terms(Part.READER, ActorGroup.SCIENCE, null));
        put(
                InvitationDraft.class,
                () -> new InvitationDraft(null, "guest@example.org", new Terms(Part.READER, ActorGroup.SCIENCE, null)));
        put(InvitationId.class, () -> invitation);
        put(LivePage.class, () -> new TestPage().page());
        put(CommentPlace.class, () -> new CommentPlace(UUID.randomUUID(), UUID.randomUUID()));
        put(
                Snapshot.class,
                () -> new Snapshot(idea.subject(), 1, BIELEFELD, author, "Title", "Body", "", "en", null, "/ideas/1"));
    }

    private <T> void put(Class<T> type, Supplier<Object> maker) {
        makers.put(type, maker);
    }

    @EventListener
    void on(DeskChanged changed) {
        open = changed.caseId();
    }

    private static InputStream table() {
        return new ByteArrayInputStream("title\nA card".getBytes(StandardCharsets.UTF_8));
    }

    private Incoming incoming() {
        return world.as(author, () -> {
            try {
                return imports.read(lab, table(), Language.ENGLISH);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static City city() {
        var id = "city-" + UUID.randomUUID().toString().substring(0, 8);
        var name = new LocalizedText(Map.of(Language.ENGLISH, id));
        return new City(
                new CityId(id), name, null, 0, List.of(Language.ENGLISH), ZoneId.of("UTC"), "DE", 16, "CC-BY-4.0");
    }

    private static IdeaDraft typed() {
        return new IdeaDraft(
                "A bench in the sun", "So that people can rest on their way.", BIELEFELD, null, "", "en", false);
    }

    private static LabDraft aboutLab() {
        return new LabDraft("A lab", "", "en", List.of(BIELEFELD, TAMPERE), Set.of(), Visibility.PUBLIC);
    }
}
