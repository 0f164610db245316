/**
 * Workshops on boards: a facilitator leads many people, with and without an account, through collecting, grouping and
 * deciding. What is private until it is revealed, notes and votes, is kept here and never in a board's log (B14), so
 * that no board page, history, export or search can tell it. Where a workshop stands is decided in
 * {@link org.citylabs.workshop.Workshop}.
 */
@ApplicationModule(
        displayName = "Workshop",
        allowedDependencies = {
            "kernel",
            "uikit",
            "city",
            "identity",
            "lab",
            "live",
            "text",
            "idea",
            "board",
            "board :: state",
            "provenance",
            "print"
        })
@NullMarked
package org.citylabs.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
