package org.citylabs.project;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A slot on the page of a project, below everything else, for what higher modules have to show there. */
public interface ProjectSection {

    /** What to show; empty for nothing. */
    Optional<Component> section(ProjectPage project);
}
