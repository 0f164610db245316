package org.citylabs.discussion;

import java.time.ZoneId;
import java.util.Optional;
import org.citylabs.kernel.Subject;
import org.citylabs.moderation.Notices;
import org.citylabs.translation.LiveTranslations;
import org.citylabs.translation.TranslationParts;
import org.springframework.stereotype.Component;

/** Makes the sections of pages in which something is discussed. */
@Component
public class DiscussionSections {

    final CommentPages pages;
    final Discussions discussions;
    final LiveDiscussions live;
    final Notices notices;
    final TranslationParts translation;
    final LiveTranslations liveTranslations;

    DiscussionSections(
            CommentPages pages,
            Discussions discussions,
            LiveDiscussions live,
            Notices notices,
            TranslationParts translation,
            LiveTranslations liveTranslations) {
        this.pages = pages;
        this.discussions = discussions;
        this.live = live;
        this.notices = notices;
        this.translation = translation;
        this.liveTranslations = liveTranslations;
    }

    /**
     * @param path of the subject's page
     * @param zone in which times are told
     * @param from where the page of the discussion begins, as the address has it
     */
    public DiscussionSection of(Subject subject, String path, ZoneId zone, Optional<String> from) {
        return new DiscussionSection(this, subject, path, zone, from, false);
    }

    /** As one of several on a page: what it is about stands above it. */
    public DiscussionSection within(Subject subject, String path, ZoneId zone) {
        return new DiscussionSection(this, subject, path, zone, Optional.empty(), true);
    }
}
