/**
 * Where things came from, and what became of them: links between subjects of any module. A link is seen by whoever
 * may see what is at its other end.
 */
@ApplicationModule(
        displayName = "Provenance",
        allowedDependencies = {"kernel", "uikit", "city", "identity"})
@NullMarked
package org.citylabs.provenance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
