/** The directory of cities and topics: names, colours, languages, time zones, rules of age and licence. */
@ApplicationModule(
        displayName = "City",
        allowedDependencies = {"kernel", "uikit"})
@NullMarked
package org.citylabs.city;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
