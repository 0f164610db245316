package org.citylabs.lab;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lab as the person who looks may see it.
 *
 * @param purpose in Markdown; may be empty
 * @param language tag of the language of title and purpose
 * @param topics ids of topics
 * @param members by name; none for whoever is only invited into a lab for its members
 * @param part what the person is in it; absent for whoever does not take part
 * @param invitation the one that waits for the person's answer, if any
 * @param sent the invitations that wait for an answer, for facilitators
 * @param refusal why a moderator has taken the words from public view, for facilitators; absent where none has
 * @param readable whether the person may read what the lab works on, which somebody who is only invited may not yet
 */
public record LabPage(
        LabSummary lab,
        String purpose,
        String language,
        Set<String> topics,
        Instant startedAt,
        List<LabMember> members,
        @Nullable Part part,
        @Nullable OwnInvitation invitation,
        List<SentInvitation> sent,
        @Nullable String refusal,
        boolean readable) {

    public boolean isFacilitator() {
        return part == Part.FACILITATOR;
    }

    /** How its purpose begins, as plain text. */
    public String excerpt() {
        return ListedLab.excerpt(purpose);
    }

    /** How it is described now, to be described anew. */
    public LabDraft draft() {
        return new LabDraft(
                lab.title(),
                purpose,
                language,
                lab.cities(),
                topics,
                lab.isPublic() ? Visibility.PUBLIC : Visibility.MEMBERS);
    }
}
