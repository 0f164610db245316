/**
 * Papers for a council: all there is to know of an idea or a joint project at a moment, as far as the person who asks may
 * see it, as HTML, PDF and for word processors, in four languages.
 */
@ApplicationModule(
        displayName = "Paper",
        allowedDependencies = {"kernel", "uikit", "city", "identity", "idea", "answer", "project", "provenance", "print"
        })
@NullMarked
package org.citylabs.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
