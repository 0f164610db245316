/**
 * The desk: cases over snapshots of what people wrote, and decisions with a reason. A case knows its subject by
 * reference only; the subject's module learns of the decision by {@link org.citylabs.moderation.CaseDecided}.
 */
@ApplicationModule(
        displayName = "Moderation",
        allowedDependencies = {"kernel", "uikit", "city", "identity", "mail"})
@NullMarked
package org.citylabs.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
