/**
 * A citizen's idea, from the first word of a draft to its place among the published ones. Its life is decided in
 * {@link org.citylabs.idea.Idea}; moderators' verdicts arrive as events.
 */
@ApplicationModule(
        displayName = "Idea",
        allowedDependencies = {
            "kernel",
            "uikit",
            "city",
            "identity",
            "mail",
            "moderation",
            "translation",
            "discussion",
            "attachment",
            "search",
            "provenance"
        })
@NullMarked
package org.citylabs.idea;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
