package org.citylabs.moderation;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A slot beside a case, for what the subject's module knows about it: files, alike ones. */
public interface CaseAside {

    /** What to show; empty for a subject of another module. */
    Optional<Component> of(Snapshot snapshot);
}
