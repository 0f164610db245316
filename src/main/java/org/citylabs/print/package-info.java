/** Pages of text to be printed and archived, tagged so that a screen reader finds its way. */
@ApplicationModule(
        displayName = "Print",
        allowedDependencies = {"kernel"})
@NullMarked
package org.citylabs.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
