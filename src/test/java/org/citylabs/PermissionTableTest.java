package org.citylabs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.PermissionTableTest.Actor.ADMIN;
import static org.citylabs.PermissionTableTest.Actor.ADMIN_ELSEWHERE;
import static org.citylabs.PermissionTableTest.Actor.CITIZEN;
import static org.citylabs.PermissionTableTest.Actor.MODERATOR;
import static org.citylabs.PermissionTableTest.Actor.MODERATOR_ELSEWHERE;
import static org.citylabs.PermissionTableTest.Actor.OFFICIAL;
import static org.citylabs.PermissionTableTest.Actor.OPERATOR;
import static org.citylabs.PermissionTableTest.Actor.VISITOR;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.LINZ;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.Role;
import org.citylabs.kernel.ForModules;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.PermissionWorld;
import org.citylabs.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Service;

/**
 * Who may call which service method: each public method of each service, called by each kind of person on things of
 * Bielefeld. A method without a rule, or without a line in the table, fails.
 */
@CityLabsTest
class PermissionTableTest {

    enum Actor {
        VISITOR,
        CITIZEN,
        MODERATOR,
        OFFICIAL,
        ADMIN,
        OPERATOR,
        MODERATOR_ELSEWHERE,
        ADMIN_ELSEWHERE
    }

    private static final Set<Actor> ANYBODY = EnumSet.allOf(Actor.class);
    private static final Set<Actor> SIGNED_IN = EnumSet.complementOf(EnumSet.of(VISITOR));
    private static final Set<Actor> MODERATORS = EnumSet.of(MODERATOR, MODERATOR_ELSEWHERE);

    /** The exceptions come first; the rest of a class follows its line with a star. */
    private static final Map<String, Set<Actor>> TABLE = new LinkedHashMap<>();

    static {
        TABLE.put("CityDirectory.*", ANYBODY);
        TABLE.put("CityRegistry.*", EnumSet.of(OPERATOR));
        TABLE.put("MailHealth.*", EnumSet.of(OPERATOR));
        TABLE.put("SignIn.out", SIGNED_IN);
        TABLE.put("SignIn.*", ANYBODY);
        TABLE.put("SignInCodes.*", ANYBODY);
        TABLE.put("SignUp.*", ANYBODY);
        TABLE.put("PasswordReset.*", ANYBODY);
        TABLE.put("FirstOperator.*", ANYBODY);
        TABLE.put("PreferredLanguage.*", ANYBODY);
        TABLE.put("PersonDirectory.*", ANYBODY);
        TABLE.put("Account.*", SIGNED_IN);
        TABLE.put("PeopleAdmin.*", EnumSet.of(ADMIN, OPERATOR));
        TABLE.put("RuleBook.*", ANYBODY);
        TABLE.put("Notices.*", ANYBODY);
        TABLE.put("Desk.queue", MODERATORS);
        TABLE.put("Desk.waiting", MODERATORS);
        TABLE.put("Desk.ownCities", MODERATORS);
        TABLE.put("Desk.*", EnumSet.of(MODERATOR));
        TABLE.put("IdeaDrafts.begin/1", SIGNED_IN);
        TABLE.put("IdeaDrafts.begin", ANYBODY);
        TABLE.put("IdeaDrafts.own", ANYBODY);
        TABLE.put("IdeaDrafts.isOwn", ANYBODY);
        TABLE.put("IdeaDrafts.*", EnumSet.of(CITIZEN));
        TABLE.put("IdeaEvaluation.*", EnumSet.of(OFFICIAL));
        TABLE.put("IdeaSubmission.check", ANYBODY);
        TABLE.put("IdeaSubmission.*", EnumSet.of(CITIZEN));
        TABLE.put("IdeaCatalog.own", SIGNED_IN);
        TABLE.put("IdeaCatalog.numberOfOwn", SIGNED_IN);
        TABLE.put("IdeaCatalog.*", ANYBODY);
        TABLE.put("CommentPages.*", ANYBODY);
        TABLE.put("Discussions.comment", SIGNED_IN);
        TABLE.put("Discussions.reply", SIGNED_IN);
        TABLE.put("Discussions.*", EnumSet.of(CITIZEN));
        TABLE.put("IdeaSupports.intend", ANYBODY);
        TABLE.put("IdeaSupports.*", SIGNED_IN);
        TABLE.put("LabAccess.requireRead", EnumSet.of(CITIZEN));
        TABLE.put("LabAccess.requireEdit", EnumSet.of(CITIZEN));
        TABLE.put("LabAccess.requireFacilitator", EnumSet.of(CITIZEN));
        TABLE.put("LabAccess.*", ANYBODY);
        TABLE.put("LabCatalog.members", EnumSet.of(CITIZEN));
        TABLE.put("LabCatalog.own", SIGNED_IN);
        TABLE.put("LabCatalog.invitations", SIGNED_IN);
        TABLE.put("LabCatalog.*", ANYBODY);
        TABLE.put("LabFoundation.ownCities", EnumSet.of(OFFICIAL, ADMIN, ADMIN_ELSEWHERE));
        TABLE.put("LabFoundation.*", EnumSet.of(OFFICIAL, ADMIN));
        TABLE.put("LabFacilitation.*", EnumSet.of(CITIZEN));
        TABLE.put("LabInvitations.*", EnumSet.of(CITIZEN));
        TABLE.put("LabCalls.of", ANYBODY);
        TABLE.put("LabCalls.*", EnumSet.of(CITIZEN));
        TABLE.put("LabParticipation.*", EnumSet.of(CITIZEN));
        TABLE.put("BoardCatalog.*", ANYBODY);
        TABLE.put("BoardCommands.*", SIGNED_IN);
        TABLE.put("CardFiles.add", EnumSet.of(CITIZEN));
        TABLE.put("CardFiles.remove", EnumSet.of(CITIZEN));
        TABLE.put("CardFiles.*", ANYBODY);
        TABLE.put("IdeaUptake.*", SIGNED_IN);
        TABLE.put("Provenance.*", ANYBODY);
        TABLE.put("TextPictures.add", EnumSet.of(CITIZEN));
        TABLE.put("TextPictures.*", ANYBODY);
        TABLE.put("Translators.named", MODERATORS);
        TABLE.put("Translators.*", EnumSet.of(MODERATOR));
        TABLE.put("Translations.translate", EnumSet.of(CITIZEN));
        TABLE.put("Translations.propose", EnumSet.of(CITIZEN));
        TABLE.put("Translations.*", ANYBODY);
        TABLE.put("Proposals.ask", EnumSet.of(CITIZEN));
        TABLE.put("Proposals.*", ANYBODY);
        TABLE.put("UntranslatedIdeas.ownCities", MODERATORS);
        TABLE.put("UntranslatedIdeas.*", EnumSet.of(MODERATOR));
        TABLE.put("TextComments.resolve", EnumSet.noneOf(Actor.class)); // there is no such passage
        TABLE.put("TextComments.*", EnumSet.of(CITIZEN));
        TABLE.put("TextHistory.*", EnumSet.of(CITIZEN));
        TABLE.put("JointTexts.mayWrite", ANYBODY);
        TABLE.put("JointTexts.*", EnumSet.of(CITIZEN));
        TABLE.put("BoardStart.*", EnumSet.of(CITIZEN));
        TABLE.put("BoardExport.*", ANYBODY);
        TABLE.put("BoardImport.*", EnumSet.of(CITIZEN));
        TABLE.put("CardTransfer.*", EnumSet.of(CITIZEN));
        TABLE.put("BoardHistory.*", EnumSet.of(CITIZEN));
        TABLE.put("ReadingChoices.own", ANYBODY);
        TABLE.put("ReadingChoices.choose", SIGNED_IN);
        TABLE.put("BoardVisits.*", EnumSet.of(CITIZEN));
        TABLE.put("WorkshopPreparation.agendas", SIGNED_IN);
        TABLE.put("WorkshopPreparation.*", EnumSet.of(CITIZEN));
        TABLE.put("WorkshopLead.*", EnumSet.of(CITIZEN));
        TABLE.put("WorkshopDoor.find", ANYBODY);
        TABLE.put("WorkshopDoor.knock", ANYBODY);
        TABLE.put("WorkshopDoor.guest", ANYBODY);
        TABLE.put("WorkshopDoor.*", EnumSet.of(CITIZEN));
        TABLE.put("WorkshopFloor.*", ANYBODY); // who does not take part is answered so
        TABLE.put("WorkshopCatalog.*", ANYBODY);
        TABLE.put("WorkshopMinutes.*", EnumSet.of(CITIZEN));
        TABLE.put("IdeaAdoption.possible", EnumSet.of(OFFICIAL));
        TABLE.put("IdeaAdoption.adopt", EnumSet.of(OFFICIAL)); // the same id again, for Bielefeld
        TABLE.put("IdeaFollowing.follow", EnumSet.of(CITIZEN)); // the idea is not public
        TABLE.put("IdeaFollowing.*", SIGNED_IN);
        TABLE.put("AnswerDesk.begin", EnumSet.noneOf(Actor.class)); // the idea is not public
        TABLE.put("AnswerDesk.release", EnumSet.noneOf(Actor.class));
        TABLE.put("AnswerDesk.*", EnumSet.of(OFFICIAL));
        TABLE.put("AnswerCatalog.*", ANYBODY);
        TABLE.put("CouncilPapers.*", ANYBODY);
        TABLE.put("Examples.*", ANYBODY);
        TABLE.put("LabCatalog.editable", SIGNED_IN);
        TABLE.put("ProjectProposal.origin", SIGNED_IN);
        TABLE.put("ProjectProposal.*", EnumSet.of(CITIZEN));
        TABLE.put("ProjectAcceptance.*", EnumSet.of(OFFICIAL));
        TABLE.put("ProjectPlan.*", EnumSet.of(CITIZEN));
        TABLE.put("ProjectResults.adopt", EnumSet.of(OFFICIAL));
        TABLE.put("ProjectResults.become", EnumSet.noneOf(Actor.class)); // no city has adopted it
        TABLE.put("ProjectResults.*", EnumSet.of(CITIZEN));
        TABLE.put("ProjectCatalog.waiting", EnumSet.of(OFFICIAL));
        TABLE.put("ProjectCatalog.*", ANYBODY);
        TABLE.put("TrialWork.repeat", EnumSet.of(CITIZEN)); // the same id again, which is somebody else's
        TABLE.put("TrialWork.plan", EnumSet.of(CITIZEN));
        TABLE.put("TrialWork.*", EnumSet.of(CITIZEN, OFFICIAL));
        TABLE.put("TrialCatalog.*", ANYBODY);
    }

    @Autowired
    ApplicationContext context;

    @Autowired
    World world;

    @Autowired
    PermissionWorld things;

    private Method latest;

    private final Map<Actor, PersonId> known = new EnumMap<>(Actor.class);

    @Test
    void everyServiceMethodHasARuleAndALine() {
        var missing = new TreeSet<String>();
        services()
                .forEach(service -> methods(service).forEach(method -> {
                    if (!isForModules(service, method)
                            && (rule(service, method) == null || line(service, method) == null)) {
                        missing.add(service.getSimpleName() + "." + method.getName());
                    }
                }));
        assertThat(missing).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> eachMayDoWhatTheTableSays() {
        return services()
                .flatMap(service -> methods(service).stream()
                        .filter(method -> !isForModules(service, method))
                        .flatMap(method -> refusedFirst(line(service, method))
                                .map(actor -> DynamicTest.dynamicTest(
                                        "%s.%s by %s".formatted(service.getSimpleName(), method.getName(), actor),
                                        () -> check(service, method, actor)))));
    }

    private void check(Class<?> service, Method method, Actor actor) throws Exception {
        var allowed = line(service, method).contains(actor);
        if (!method.equals(latest)) {
            things.renew();
            latest = method;
        }
        var arguments = Stream.of(method.getGenericParameterTypes())
                .map(type -> things.one(type, method))
                .toArray();
        var answer = answer(context.getBean(service), method, arguments, actor);
        assertThat(isRefusal(answer))
                .as("%s.%s refuses %s, who got %s", service.getSimpleName(), method.getName(), actor, answer)
                .isEqualTo(!allowed);
    }

    /** Who is refused changes nothing, so that what a method works on needs to be made anew only for the next one. */
    private static Stream<Actor> refusedFirst(Set<Actor> allowed) {
        return Stream.of(Actor.values()).sorted(Comparator.comparing(allowed::contains));
    }

    private @Nullable Throwable answer(Object bean, Method method, Object[] arguments, Actor actor) {
        if (actor == VISITOR) {
            return answer(bean, method, arguments);
        }
        var person = actor == CITIZEN ? things.author() : known.computeIfAbsent(actor, this::person);
        return world.as(person, () -> answer(bean, method, arguments));
    }

    private static @Nullable Throwable answer(Object bean, Method method, Object[] arguments) {
        try {
            method.invoke(bean, arguments);
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whatever else a service says to made-up arguments, it let the person in. */
    private static boolean isRefusal(@Nullable Throwable answer) {
        return answer instanceof AccessDeniedException || answer instanceof AuthenticationException;
    }

    private PersonId person(Actor actor) {
        return switch (actor) {
            case MODERATOR -> world.moderatorOf(BIELEFELD);
            case OFFICIAL -> world.person(BIELEFELD, Role.OFFICIAL);
            case ADMIN -> world.person(BIELEFELD, Role.ADMIN);
            case OPERATOR -> world.person(BIELEFELD, Role.OPERATOR);
            case MODERATOR_ELSEWHERE -> world.moderatorOf(LINZ);
            case ADMIN_ELSEWHERE -> world.person(LINZ, Role.ADMIN);
            case VISITOR, CITIZEN -> throw new IllegalArgumentException();
        };
    }

    private Stream<Class<?>> services() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .<Class<?>>map(AopUtils::getTargetClass)
                .filter(type ->
                        type.getPackageName().startsWith("org.citylabs") && Modifier.isPublic(type.getModifiers()))
                .sorted(Comparator.comparing(Class::getName));
    }

    private static List<Method> methods(Class<?> service) {
        return Stream.of(service.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic())
                .collect(Collectors.toList());
    }

    private static boolean isForModules(Class<?> service, Method method) {
        return method.isAnnotationPresent(ForModules.class)
                || service.isAnnotationPresent(ForModules.class) && !method.isAnnotationPresent(PreAuthorize.class);
    }

    private static PreAuthorize rule(Class<?> service, Method method) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method, PreAuthorize.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(service, PreAuthorize.class);
    }

    private static Set<Actor> line(Class<?> service, Method method) {
        var name = service.getSimpleName() + "." + method.getName();
        return Stream.of(name + "/" + method.getParameterCount(), name, service.getSimpleName() + ".*")
                .filter(TABLE::containsKey)
                .findFirst()
                .map(TABLE::get)
                .orElse(null);
    }
}
