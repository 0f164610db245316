/** People, how they sign in, and what they may do where. */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"kernel", "uikit", "city", "mail"})
@NullMarked
package org.citylabs.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
