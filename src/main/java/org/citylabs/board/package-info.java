/**
 * Boards of a lab, which people of several cities change at the same moment. What a board is and what a change does
 * to it stands in {@link org.citylabs.board.state}; this package takes commands in order, commits them, and brings
 * every open page to the latest revision. The rules B1 to B15 are in {@code src/docs/live-rules.md}.
 */
@ApplicationModule(
        displayName = "Board",
        allowedDependencies = {
            "kernel",
            "uikit",
            "city",
            "identity",
            "lab",
            "live",
            "text",
            "idea",
            "translation",
            "discussion",
            "moderation",
            "attachment",
            "provenance",
            "print"
        })
@NullMarked
package org.citylabs.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
