package org.citylabs.text;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.citylabs.discussion.Mentions;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.ForModules;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.MarkdownText;
import org.citylabs.kernel.Subject;
import org.citylabs.live.LivePage;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The joint texts of subjects. Who may read and write one is decided by the module of its subject. */
@Service
@PreAuthorize("permitAll()")
public class JointTexts {

    private final BegunTexts begun;
    private final LiveTexts live;
    private final SettledTexts settled;
    private final TextHomes homes;
    private final Writers writers;
    private final Passages passages;
    private final CommentedPassages commented;
    private final EditAllowance allowance;
    private final CurrentPerson current;

    JointTexts(
            BegunTexts begun,
            LiveTexts live,
            SettledTexts settled,
            TextHomes homes,
            Writers writers,
            Passages passages,
            CommentedPassages commented,
            EditAllowance allowance,
            CurrentPerson current) {
        this.begun = begun;
        this.live = live;
        this.settled = settled;
        this.homes = homes;
        this.writers = writers;
        this.passages = passages;
        this.commented = commented;
        this.allowance = allowance;
        this.current = current;
    }

    /**
     * The text of a subject as it is now, or what it would begin with.
     *
     * @throws AccessDeniedException if the person at hand, who may be a visitor, may not read it
     */
    public TextState read(Subject subject) {
        require(mayRead(subject), subject);
        return begun.find(subject)
                .flatMap(live::find)
                .map(LiveText::state)
                .orElseGet(() -> new TextState(0, homes.of(subject).beginning(subject.id())));
    }

    /**
     * The text as safe HTML, with whom it mentions marked.
     *
     * @throws AccessDeniedException if the person at hand, who may be a visitor, may not read it
     */
    public String toHtml(Subject subject, TextState state) {
        require(mayRead(subject), subject);
        var text = new MarkdownText(state.content());
        return Mentions.maybeIn(state.content())
                ? text.toHtml(new Mentions(homes.of(subject).mentionable(subject.id()))::runs)
                : text.toHtml();
    }

    /** Whom else a person may mention in the text of a subject, by name; nobody if they may not write it. */
    List<String> mentionable(Subject subject, PersonId person) {
        var home = homes.of(subject);
        return home.mayWrite(subject.id(), person)
                ? home.mentionable(subject.id()).stream()
                        .filter(it -> !it.id().equals(person))
                        .map(Profile::publicName)
                        .toList()
                : List.of();
    }

    /** The text of a subject as it is now, for its own module; empty if nobody has begun it. */
    @ForModules
    public String contentOf(Subject subject) {
        return begun.find(subject)
                .flatMap(live::find)
                .map(it -> it.state().content())
                .orElse("");
    }

    /** Whether the person at hand may write the text of a subject at this moment. */
    public boolean mayWrite(Subject subject) {
        return current.id()
                .filter(me -> homes.of(subject).mayWrite(subject.id(), me))
                .isPresent();
    }

    /**
     * The text of a subject, begun if there is none; two people who begin it at once get the same.
     *
     * @param language in which it is begun
     * @throws AccessDeniedException if the person at hand may not write it
     */
    public TextId begin(Subject subject, Language language) {
        require(mayWrite(subject), subject);
        return begun.begin(subject, language);
    }

    /**
     * Lets somebody know, soon and at most once a second, that the text of a subject has changed, until the answer is
     * run. Of a text that is begun later, nobody is told.
     *
     * @param told on a thread of its own
     * @throws AccessDeniedException if the person at hand, who may be a visitor, may not read it
     */
    public Runnable follow(Subject subject, Runnable told) {
        require(mayRead(subject), subject);
        return begun.find(subject)
                .flatMap(live::find)
                .map(text -> text.listen(new Soon(told)))
                .orElse(() -> {});
    }

    /**
     * Ticks a task in the text of a subject, or takes the tick away.
     *
     * @param revision that the person at hand looks at
     * @param task its number in the order of the text, as in {@link org.citylabs.kernel.MarkdownText#tasks()}
     * @return whether it is as it was to be; it is not if somebody has taken the task away
     * @throws AccessDeniedException if the person at hand may not write the text
     */
    public CompletableFuture<Boolean> tick(Subject subject, long revision, int task, boolean done) {
        require(mayWrite(subject), subject);
        var text = begun.find(subject).orElseGet(() -> begun.begin(subject, Language.ENGLISH));
        return live.find(text)
                .orElseThrow()
                .tick(revision, task, done, current.require())
                .thenApply(TextOutcome.Done.class::isInstance);
    }

    /**
     * Makes the text of a subject another one; what others write at the same moment stays. The right is asked in the
     * transaction that writes.
     *
     * @param id made by whoever asks: the same again is done once
     * @param by who does it
     * @return whether it was done
     */
    @ForModules
    public CompletableFuture<Boolean> become(Subject subject, String content, UUID id, PersonId by) {
        var text = begun.find(subject).orElseGet(() -> begun.begin(subject, Language.ENGLISH));
        return live.find(text).orElseThrow().become(content, id, by).thenApply(TextOutcome.Done.class::isInstance);
    }

    /**
     * Lets the home of a text know at once what is in it.
     *
     * @throws AccessDeniedException if the person at hand may not write it
     */
    public void settle(Subject subject) {
        require(mayWrite(subject), subject);
        begun.find(subject).ifPresent(settled::settle);
    }

    /**
     * Opens the text of a subject for a page of the person at hand; what they send is judged anew each time. It must be
     * ended with the page.
     *
     * @param page whose channel carries it
     * @throws AccessDeniedException if the person at hand may not read it, or there is none and they may not begin it
     */
    public OpenText open(Subject subject, Language language, LivePage page) {
        require(mayRead(subject), subject);
        var id = begun.find(subject).orElseGet(() -> begin(subject, language));
        var text = live.find(id).orElseThrow();
        var me = current.id().orElse(null);
        var writer = me == null ? Writers.NOBODY : writers.of(me);
        return new OpenText(
                text,
                me,
                writer,
                allowance,
                who -> passages.told(subject, text, who),
                who -> mentionable(subject, who),
                commented.of(text, id),
                page);
    }

    void requireRead(Subject subject) {
        require(mayRead(subject), subject);
    }

    void requireWrite(Subject subject) {
        require(mayWrite(subject), subject);
    }

    private boolean mayRead(Subject subject) {
        return homes.of(subject).mayRead(subject.id());
    }

    private static void require(boolean allowed, Subject subject) {
        if (!allowed) {
            throw new AccessDeniedException("Not for this person: the text of " + subject);
        }
    }
}
