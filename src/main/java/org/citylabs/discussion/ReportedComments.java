package org.citylabs.discussion;

import java.util.Optional;
import java.util.UUID;
import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.moderation.CaseDecided;
import org.citylabs.moderation.Reportable;
import org.citylabs.moderation.Snapshot;
import org.citylabs.moderation.Verdict;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings comments that somebody reports to the desk, and lets them follow what is decided there. */
@Component
class ReportedComments implements Reportable {

    private final Comments comments;
    private final DiscussedTopics topics;
    private final Discussions discussions;

    ReportedComments(Comments comments, DiscussedTopics topics, Discussions discussions) {
        this.comments = comments;
        this.topics = topics;
        this.discussions = discussions;
    }

    @Override
    public String kind() {
        return CommentId.KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Snapshot> snapshot(UUID id) {
        return comments.findById(id)
                .filter(Comment::isShown)
                .flatMap(comment -> topics.find(comment.subject()).map(comment::snapshot));
    }

    /** A decision on an earlier wording than today's holds for the comment: it was edited to stay out of reach. */
    @ApplicationModuleListener
    @RetriedOnConflict
    void on(CaseDecided decided) {
        if (decided.subject().kind().equals(CommentId.KIND) && decided.verdict() == Verdict.RESTRICT) {
            discussions.restrict(new CommentId(decided.subject().id()), decided.reason());
        }
    }
}
