/** What every screen is made of: the look, texts in four languages, small components, live broadcasts to open views. */
@ApplicationModule(displayName = "UI kit", allowedDependencies = "kernel")
@NullMarked
package org.citylabs.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
