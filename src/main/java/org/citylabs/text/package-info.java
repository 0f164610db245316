/**
 * Joint texts: many write one at the same time, every update is kept with who made it, and nothing that was shown as
 * saved is lost.
 */
@ApplicationModule(displayName = "Joint texts")
@NullMarked
package org.citylabs.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
