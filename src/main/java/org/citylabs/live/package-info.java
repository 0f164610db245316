/**
 * The live channel between a page and the server: commands that are sent until they are answered, pushes that never pile up, and
 * who is here. It knows nothing of what the pages are about.
 */
@ApplicationModule(
        displayName = "Live",
        allowedDependencies = {"kernel"})
@NullMarked
package org.citylabs.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
