package org.citylabs.idea;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/**
 * A slot on the page of an idea, for what higher modules have to show there, such as the cities' answers. Sections stand
 * in the order of {@link Order}.
 */
public interface IdeaSection {

    /** What to show; empty for nothing. */
    Optional<Component> section(IdeaPage idea);
}
