package org.citylabs.idea;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.citylabs.attachment.Attachment;
import org.citylabs.attachment.AttachmentId;
import org.citylabs.attachment.Attachments;
import org.citylabs.attachment.CheckedFile;
import org.citylabs.identity.Allowance;
import org.citylabs.identity.Browser;
import org.citylabs.identity.BrowserKey;
import org.citylabs.identity.BrowserSignedIn;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.kernel.RetriedOnConflict;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what people are writing. A draft is seen by nobody but the person it belongs to, or, before anybody has
 * signed in, the browser it was begun in; there it is kept for seven days.
 */
@Service
@PreAuthorize("permitAll()")
public class IdeaDrafts {

    private static final Allowance.Limit DRAFTS = Allowance.Limit.perHour("draft", 60);
    private static final Allowance.Limit FILES = Allowance.Limit.perHour("file", 60);
    private static final int SHOWN = 50;
    private static final int FORGOTTEN = 500;
    private static final Duration WITHOUT_OWNER = Duration.ofDays(7);

    private final Drafts drafts;
    private final Ideas ideas;
    private final Revisions revisions;
    private final Attachments files;
    private final Allowance allowance;
    private final CurrentPerson current;
    private final Clock clock;

    IdeaDrafts(
            Drafts drafts,
            Ideas ideas,
            Revisions revisions,
            Attachments files,
            Allowance allowance,
            CurrentPerson current,
            Clock clock) {
        this.drafts = drafts;
        this.ideas = ideas;
        this.revisions = revisions;
        this.files = files;
        this.allowance = allowance;
        this.current = current;
        this.clock = clock;
    }

    /**
     * A draft as its writer sees it.
     *
     * @param idea the idea that exists and gets a new wording; absent for a new one
     */
    public record SavedDraft(
            DraftId id,
            IdeaDraft typed,
            Instant savedAt,
            @Nullable IdeaId idea) {}

    /** Begins a draft of the person who is signed in with what is typed so far. */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public DraftId begin(IdeaDraft typed) {
        return keep(Draft.of(DraftId.next(), current.require(), clock.instant()), typed);
    }

    /** Begins a draft with what is typed so far: of the person who is signed in, or else of the browser. */
    @Transactional
    public DraftId begin(IdeaDraft typed, Browser browser) {
        if (current.id().isPresent()) {
            return begin(typed);
        }
        var browserHash = BrowserKey.hash(BrowserKey.readOrMake(browser));
        return keep(Draft.ofBrowser(DraftId.next(), browserHash, clock.instant()), typed);
    }

    /**
     * Saves what is typed; false if the draft is gone, submitted or thrown away in another window.
     *
     * @throws AccessDeniedException for somebody else's draft
     */
    @Transactional
    public boolean save(DraftId id, IdeaDraft typed, Browser browser) {
        return own(id, browser)
                .map(draft -> {
                    draft.save(typed, clock.instant());
                    return true;
                })
                .orElse(false);
    }

    /**
     * The draft of an id; empty if there is none.
     *
     * @throws AccessDeniedException for somebody else's draft
     */
    @Transactional(readOnly = true)
    public Optional<SavedDraft> find(DraftId id, Browser browser) {
        return own(id, browser).map(IdeaDrafts::saved);
    }

    /** The drafts of the person, or of the browser of a visitor; the latest first, at most 50. */
    @Transactional(readOnly = true)
    public List<SavedDraft> own(Browser browser) {
        var found = current.id()
                .map(person -> drafts.findByOwnerOrderBySavedAtDesc(person, Limit.of(SHOWN)))
                .or(() -> BrowserKey.read(browser.request())
                        .map(key -> drafts.findByBrowserHashOrderBySavedAtDesc(BrowserKey.hash(key), Limit.of(SHOWN))));
        return found.orElse(List.of()).stream().map(IdeaDrafts::saved).toList();
    }

    /** Throws a draft away, with its files. */
    @Transactional
    public void discard(DraftId id, Browser browser) {
        own(id, browser).ifPresent(draft -> {
            files.removeAll(id.subject());
            drafts.delete(draft);
        });
    }

    /** The files of a draft. */
    @Transactional(readOnly = true)
    public List<Attachment> files(DraftId id, Browser browser) {
        return own(id, browser).map(_ -> files.of(id.subject())).orElse(List.of());
    }

    /**
     * Adds a file to a draft.
     *
     * @throws org.citylabs.kernel.InvalidInput if there are too many already, or too much together
     */
    @Transactional
    @RetriedOnConflict
    public void addFile(DraftId id, CheckedFile file, Browser browser) {
        own(id, browser).ifPresent(_ -> {
            allowance.use(FILES);
            files.add(id.subject(), file);
        });
    }

    @Transactional
    @RetriedOnConflict
    public void removeFile(DraftId id, AttachmentId file, Browser browser) {
        own(id, browser).ifPresent(_ -> files.remove(id.subject(), file));
    }

    /** Whether a draft belongs to whoever asks; true as well where there is none of that id any more. */
    @Transactional(readOnly = true)
    public boolean isOwn(DraftId id, Browser browser) {
        return !drafts.existsById(id.value()) || isOwn(id, BrowserKey.read(browser.request()));
    }

    /** Whether whoever asks is the writer of a draft. */
    boolean isOwn(DraftId id, Optional<String> browserKey) {
        return drafts.findById(id.value())
                .filter(draft -> draft.belongsTo(current.id(), browserKey.map(BrowserKey::hash)))
                .isPresent();
    }

    /**
     * The draft of a new wording, begun with the latest one; for the author only.
     *
     * @throws AccessDeniedException for anybody else
     * @throws IllegalStateException if the idea cannot be changed any more
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public DraftId reword(IdeaId id) {
        var idea = ideas.lock(id.value()).orElseThrow(() -> new AccessDeniedException("No such idea"));
        if (!idea.author().equals(current.require())) {
            throw new AccessDeniedException("Only the author words an idea anew");
        }
        if (!idea.isEditable()) {
            throw new IllegalStateException("The idea cannot be changed any more");
        }
        return drafts.findByIdea(id.value()).map(Draft::id).orElseGet(() -> {
            var latest =
                    revisions.findByIdeaAndRevision(id.value(), idea.revision()).orElseThrow();
            var draft = drafts.save(Draft.ofIdea(DraftId.next(), idea, latest.text(), clock.instant()));
            files.copyAll(latest.subject(), draft.id().subject());
            return draft.id();
        });
    }

    @EventListener
    void on(BrowserSignedIn signedIn) {
        drafts.findByBrowserHashOrderBySavedAtDesc(signedIn.browserHash(), Limit.of(SHOWN))
                .forEach(draft -> draft.adopt(signedIn.person()));
    }

    @Scheduled(cron = "0 7 3 * * *", zone = "UTC")
    @Transactional
    void forgetOwnerless() {
        drafts.findByBrowserHashNotNullAndSavedAtBefore(clock.instant().minus(WITHOUT_OWNER), Limit.of(FORGOTTEN))
                .forEach(draft -> {
                    files.removeAll(draft.id().subject());
                    drafts.delete(draft);
                });
    }

    private DraftId keep(Draft draft, IdeaDraft typed) {
        allowance.use(DRAFTS);
        draft.save(typed, clock.instant());
        return drafts.save(draft).id();
    }

    private Optional<Draft> own(DraftId id, Browser browser) {
        var found = drafts.findById(id.value());
        found.ifPresent(draft -> {
            if (!draft.belongsTo(
                    current.id(), BrowserKey.read(browser.request()).map(BrowserKey::hash))) {
                throw new AccessDeniedException("Somebody else's draft");
            }
        });
        return found;
    }

    private static SavedDraft saved(Draft draft) {
        return new SavedDraft(
                draft.id(), draft.typed(), draft.savedAt(), draft.idea().orElse(null));
    }
}
