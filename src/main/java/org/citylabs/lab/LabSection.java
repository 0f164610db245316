package org.citylabs.lab;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/**
 * A slot on the page of a lab, for what higher modules have to show there, such as its boards. Sections stand in the
 * order of {@link Order}. One is made when the page opens, for somebody who may read the lab, and keeps itself up to
 * date from then on.
 */
public interface LabSection {

    /** What to show; empty for nothing. */
    Optional<Component> section(LabSummary lab);
}
