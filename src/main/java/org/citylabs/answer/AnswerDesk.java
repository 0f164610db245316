package org.citylabs.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityId;
import org.citylabs.idea.AnsweredIdeas;
import org.citylabs.idea.IdeaId;
import org.citylabs.idea.IdeaSummary;
import org.citylabs.idea.JointStatus;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.Role;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.LanguageTag;
import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.provenance.Act;
import org.citylabs.provenance.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk at which officials answer for their city, and for no other. What is false came too late: the answer stands
 * otherwise by now.
 */
@Service
@PreAuthorize("hasRole('OFFICIAL')")
public class AnswerDesk {

    /** More than anybody has on a desk. */
    private static final Limit WAITING = Limit.of(500);

    private static final int BLOCKS = 200;
    private static final int LONGEST_YEARS = 5;

    private final Answers answers;
    private final TextBlocks blocks;
    private final OpenAnswers open;
    private final AnsweredIdeas ideas;
    private final Provenance provenance;
    private final CityDirectory cities;
    private final PersonDirectory people;
    private final CurrentPerson current;
    private final Clock clock;

    AnswerDesk(
            Answers answers,
            TextBlocks blocks,
            OpenAnswers open,
            AnsweredIdeas ideas,
            Provenance provenance,
            CityDirectory cities,
            PersonDirectory people,
            CurrentPerson current,
            Clock clock) {
        this.answers = answers;
        this.blocks = blocks;
        this.open = open;
        this.ideas = ideas;
        this.provenance = provenance;
        this.cities = cities;
        this.people = people;
        this.current = current;
        this.clock = clock;
    }

    /** The cities that the person answers for. */
    public Set<CityId> ownCities() {
        return current.rights().cities(Role.OFFICIAL);
    }

    /** What waits for the answer of one's cities, by the day on which it is due; 500 at most. */
    @Transactional(readOnly = true)
    public List<WaitingAnswer> waiting() {
        return shown(answers.waiting(ownCities(), WAITING));
    }

    /**
     * The answer of one's city to an idea, whether there is one yet or not.
     *
     * @throws AccessDeniedException for anybody but an official of the city
     */
    @Transactional(readOnly = true)
    public Optional<WaitingAnswer> find(IdeaId idea, CityId city) {
        current.require(Role.OFFICIAL, city);
        return answers.findByIdeaAndCity(idea.value(), city)
                .flatMap(it -> shown(List.of(it)).stream().findFirst());
    }

    /** Those who answer for a city, by name. */
    public List<WaitingAnswer.Official> colleagues(CityId city) {
        current.require(Role.OFFICIAL, city);
        return people.holding(Role.OFFICIAL, city).stream()
                .map(it -> new WaitingAnswer.Official(it.id(), it.publicName()))
                .toList();
    }

    /**
     * A city begins to answer an idea of another, or of its own.
     *
     * @throws AccessDeniedException for anybody but an official of the city, and for an idea that is not public
     */
    @Transactional
    @RetriedOnConflict
    public AnswerId begin(IdeaId idea, CityId city) {
        current.require(Role.OFFICIAL, city);
        requirePublic(idea);
        return open.open(idea, city, clock.instant()).id();
    }

    /**
     * Whose it is; several at once.
     *
     * @throws InvalidInput at {@code assignee}, for somebody who does not answer for the city
     */
    @Transactional
    @RetriedOnConflict
    public void assign(Collection<AnswerId> ids, @Nullable PersonId official) {
        var found = hold(ids);
        new Check()
                .that(
                        "assignee",
                        "answer.assignee.unknown",
                        official == null || found.stream().allMatch(it -> isOfficial(official, it.city())))
                .orThrow();
        found.forEach(it -> it.assign(official));
    }

    /** @throws InvalidInput at {@code department} */
    @Transactional
    @RetriedOnConflict
    public void belongTo(Collection<AnswerId> ids, String department) {
        new Check().text("department", department, 0, Answer.LONGEST_DEPARTMENT).orThrow();
        hold(ids).forEach(it -> it.belongsTo(department.strip()));
    }

    /** @throws InvalidInput at {@code due}, for a day that is over or years away */
    @Transactional
    @RetriedOnConflict
    public void dueBy(Collection<AnswerId> ids, @Nullable LocalDate due) {
        var found = hold(ids);
        var check = new Check().that("due", "check.required", due != null);
        if (due != null) {
            found.forEach(it -> check.that(
                    "due",
                    "answer.due.range",
                    !due.isBefore(today(it.city()))
                            && due.isBefore(today(it.city()).plusYears(LONGEST_YEARS))));
        }
        check.orThrow();
        found.forEach(it -> it.dueBy(due));
    }

    /**
     * A wording, for one idea or for several that are answered alike.
     *
     * @throws InvalidInput with what is wrong, field by field
     */
    @Transactional
    @RetriedOnConflict
    public void prepare(Collection<AnswerId> ids, AnswerDraft draft) {
        var found = hold(ids);
        var checked = draft.checked();
        found.forEach(it -> it.prepare(checked, current.require()));
    }

    /**
     * Asks a colleague to sign too, or nobody any more.
     *
     * @throws InvalidInput at {@code cosigner}, for somebody who does not answer for the city, or prepared it
     */
    @Transactional
    @RetriedOnConflict
    public boolean askToSign(AnswerId id, @Nullable PersonId official) {
        var answer = hold(id);
        new Check()
                .that("cosigner", "answer.cosigner.unknown", official == null || isOfficial(official, answer.city()))
                .that(
                        "cosigner",
                        "answer.cosigner.self",
                        official == null
                                || answer.preparedBy().filter(official::equals).isEmpty())
                .orThrow();
        return does(answer, it -> it.askToSign(official));
    }

    /** Signs too, if one was asked to. */
    @Transactional
    @RetriedOnConflict
    public boolean sign(AnswerId id) {
        return does(hold(id), it -> it.sign(current.require(), clock.instant()));
    }

    /** What was prepared is not to be said after all. */
    @Transactional
    @RetriedOnConflict
    public boolean discard(AnswerId id) {
        return does(hold(id), Answer::discard);
    }

    /**
     * Says what was prepared, to everybody: the answers that are ready, others stay as they are. What follows for each
     * idea from the answers of all cities is set with it.
     *
     * @return how many were released
     */
    @Transactional
    @RetriedOnConflict
    public int release(Collection<AnswerId> ids) {
        var released = 0;
        for (var answer : held(ids)) {
            if (answer.isReady()) {
                release(answer);
                released++;
            }
        }
        return released;
    }

    private void release(Answer answer) {
        var now = clock.instant();
        var release = answer.release(current.require(), now);
        var stances = answers.findByIdeaOrderById(answer.idea().value()).stream()
                .flatMap(it -> it.latest().stream())
                .map(Release::stance)
                .toList();
        JointStatus.of(stances).ifPresent(it -> ideas.stands(answer.idea(), it));
        var key = release.revision() == 1 ? "answer.way.released." : "answer.way.revised.";
        provenance.happened(
                answer.idea().subject(),
                Act.of(key + release.stance(), current.require()).forCity(answer.city()),
                now);
    }

    /** Text blocks of a city, by title; 200 at most. */
    @Transactional(readOnly = true)
    public List<TextBlockItem> blocks(CityId city) {
        current.require(Role.OFFICIAL, city);
        return blocks.findByCityOrderByTitle(city, Limit.of(BLOCKS)).stream()
                .map(TextBlock::item)
                .toList();
    }

    /**
     * A new text block, or other words for one.
     *
     * @throws InvalidInput with what is wrong, field by field
     */
    @Transactional
    public void keep(CityId city, TextBlockItem words) {
        current.require(Role.OFFICIAL, city);
        var known = blocks.findById(words.id().value());
        known.ifPresent(it -> requireOf(it, city));
        new Check()
                .text("title", words.title(), 1, TextBlockItem.LONGEST_TITLE)
                .text("text", words.text(), 1, AnswerDraft.LONGEST)
                .that("language", "check.required", LanguageTag.isValid(words.language()))
                .that("title", "answer.blocks.number", known.isPresent() || blocks.countByCity(city) < BLOCKS, BLOCKS)
                .orThrow();
        var block = known.orElseGet(() -> new TextBlock(words.id(), city));
        block.word(words);
        blocks.save(block);
    }

    @Transactional
    public void forget(CityId city, TextBlockId id) {
        current.require(Role.OFFICIAL, city);
        blocks.findById(id.value()).ifPresent(block -> {
            requireOf(block, city);
            blocks.delete(block);
        });
    }

    private static void requireOf(TextBlock block, CityId city) {
        if (!block.city().equals(city)) {
            throw new AccessDeniedException("A text block of another city");
        }
    }

    private boolean isOfficial(PersonId person, CityId city) {
        return people.holding(Role.OFFICIAL, city).stream()
                .anyMatch(it -> it.id().equals(person));
    }

    private static boolean does(Answer answer, Consumer<Answer> change) {
        try {
            change.accept(answer);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private Answer hold(AnswerId id) {
        return hold(List.of(id)).getFirst();
    }

    private List<Answer> hold(Collection<AnswerId> ids) {
        return ids.stream()
                .map(AnswerId::value)
                .sorted()
                .map(id -> answers.lock(id).orElseThrow(() -> new AccessDeniedException("No such answer")))
                .peek(it -> current.require(Role.OFFICIAL, it.city()))
                .toList();
    }

    /**
     * Under the locks of their ideas too, so that of two cities one sees the other. Nothing is read before without a
     * lock, or it would be read as it was.
     */
    private List<Answer> held(Collection<AnswerId> ids) {
        var found = hold(ids);
        found.stream()
                .map(Answer::idea)
                .distinct()
                .sorted(Comparator.comparing(IdeaId::value))
                .forEach(this::requirePublic);
        return found;
    }

    private void requirePublic(IdeaId idea) {
        if (!ideas.hold(idea)) {
            throw new AccessDeniedException("Not a public idea");
        }
    }

    private LocalDate today(CityId city) {
        return LocalDate.ofInstant(clock.instant(), cities.get(city).zone());
    }

    private List<WaitingAnswer> shown(List<Answer> found) {
        var about = ideas.summaries(found.stream().map(Answer::idea).toList()).stream()
                .collect(Collectors.toMap(IdeaSummary::id, Function.identity()));
        var persons = new HashSet<PersonId>();
        found.forEach(it -> {
            it.assignee().ifPresent(persons::add);
            it.cosigner().ifPresent(persons::add);
        });
        var profiles = people.profiles(persons);
        return found.stream()
                .flatMap(it -> Stream.ofNullable(about.get(it.idea())).map(idea -> shown(it, idea, profiles)))
                .toList();
    }

    private WaitingAnswer shown(Answer answer, IdeaSummary idea, Map<PersonId, Profile> profiles) {
        return new WaitingAnswer(
                answer.id(),
                idea,
                answer.city(),
                answer.state(),
                answer.due(),
                answer.due().isBefore(today(answer.city())),
                answer.assignee().orElse(null),
                name(answer.assignee(), profiles),
                answer.department(),
                answer.draft(),
                name(answer.cosigner(), profiles),
                answer.isCosigned(),
                !answer.isCosigned()
                        && answer.cosigner().equals(current.id())
                        && current.id().isPresent(),
                answer.isReady(),
                answer.revision());
    }

    private static @Nullable String name(Optional<PersonId> person, Map<PersonId, Profile> profiles) {
        return person.map(profiles::get).map(Profile::publicName).orElse(null);
    }
}
