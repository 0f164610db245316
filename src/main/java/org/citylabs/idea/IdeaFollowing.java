package org.citylabs.idea;

import java.time.Clock;
import org.citylabs.identity.CurrentPerson;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is told by mail what becomes of an idea: its author, and whoever wants to. */
@Service
@PreAuthorize("isAuthenticated()")
public class IdeaFollowing {

    private final Ideas ideas;
    private final Followers followers;
    private final CurrentPerson current;
    private final Clock clock;

    IdeaFollowing(Ideas ideas, Followers followers, CurrentPerson current, Clock clock) {
        this.ideas = ideas;
        this.followers = followers;
        this.current = current;
        this.clock = clock;
    }

    /**
     * From now on one is told.
     *
     * @throws AccessDeniedException for an idea that is neither public nor one's own
     */
    @Transactional
    public void follow(IdeaId id) {
        var me = current.require();
        if (ideas.findById(id.value())
                .filter(it -> it.state().isPublic() || it.author().equals(me))
                .isEmpty()) {
            throw new AccessDeniedException("No such idea");
        }
        followers.begin(id, me, clock.instant());
    }

    /** One is told no longer. */
    @Transactional
    public void unfollow(IdeaId id) {
        followers.end(id, current.require());
    }

    @Transactional(readOnly = true)
    public boolean follows(IdeaId id) {
        return followers.includes(id, current.require());
    }
}
