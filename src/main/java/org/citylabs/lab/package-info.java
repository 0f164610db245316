/**
 * Labs: where people of one or more cities work together. Who belongs to a lab, and in which part, is decided in
 * {@link org.citylabs.lab.Lab}; other modules ask {@link org.citylabs.lab.LabAccess}. Cities other than the starter's
 * own are simply named: nobody of theirs is asked yet.
 */
@ApplicationModule(
        displayName = "Lab",
        allowedDependencies = {
            "kernel",
            "uikit",
            "city",
            "identity",
            "mail",
            "live",
            "text",
            "discussion",
            "moderation",
            "search"
        })
@NullMarked
package org.citylabs.lab;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
