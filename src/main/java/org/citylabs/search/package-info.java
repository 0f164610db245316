/**
 * Finding things by words. Text is analysed in its language before it goes to the database, so that the analysers,
 * and never the server, decide what a word is; what is found belongs to other modules and is named by reference.
 *
 * @see <a href="file:../../../../../docs/decisions/008-search.md">Decision 8</a>
 */
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"kernel"})
@NullMarked
package org.citylabs.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
