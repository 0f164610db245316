/**
 * What cities try out and carry together: trials, measured alike in several cities, and joint projects, which each city
 * accepts for itself. How a project and a trial go on is decided in {@link org.citylabs.project.Project} and
 * {@link org.citylabs.project.Trial}; who may do what, in {@link org.citylabs.project.ProjectAccess}.
 */
@ApplicationModule(
        displayName = "Project",
        allowedDependencies = {
            "kernel",
            "uikit",
            "city",
            "identity",
            "lab",
            "text",
            "idea",
            "board",
            "board :: state",
            "search",
            "attachment",
            "discussion",
            "provenance"
        })
@NullMarked
package org.citylabs.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
