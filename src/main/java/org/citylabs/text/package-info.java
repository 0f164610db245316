/**
 * Joint texts: many write one at the same time, every update is kept with who made it, and nothing that was shown as
 * saved is lost. A text belongs to a subject of another module, which says who may read and write it
 * ({@link org.citylabs.text.TextHome}).
 */
@ApplicationModule(
        displayName = "Joint texts",
        allowedDependencies = {
            "kernel",
            "uikit",
            "city",
            "identity",
            "mail",
            "live",
            "attachment",
            "translation",
            "discussion",
            "search"
        })
@NullMarked
package org.citylabs.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
