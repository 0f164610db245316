/** Value types that every module may use: languages, identifiers, subjects. No beans, no Spring, no Vaadin. */
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
@NullMarked
package org.citylabs.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
