/** The frame around every page: layout, menu, home, sign-in pages, error pages. Knows modules, and none knows it. */
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {
            "kernel",
            "uikit",
            "city",
            "identity",
            "mail",
            "moderation",
            "idea",
            "answer",
            "project",
            "paper"
        })
@NullMarked
package org.citylabs.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
