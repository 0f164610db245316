/**
 * Translations side by side: what somebody wrote in one language, passage against passage in others. The original is
 * always kept; a translation says who made it, and which of its passages are out of date. People translate; where a
 * city has connected a service, that proposes, and a person confirms. What there is to translate is said by the module of
 * the subject ({@link org.citylabs.translation.Translatable}).
 */
@ApplicationModule(
        displayName = "Translation",
        allowedDependencies = {"kernel", "uikit", "city", "identity", "search"})
@NullMarked
package org.citylabs.translation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
