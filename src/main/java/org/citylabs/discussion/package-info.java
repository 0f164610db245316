/**
 * What people say to each other about something: comments and replies on any subject that its module opens to
 * discussion. Comments appear at once; whoever finds one wrong reports it to the desk.
 */
@ApplicationModule(
        displayName = "Discussion",
        allowedDependencies = {"kernel", "uikit", "city", "identity", "moderation", "search"})
@NullMarked
package org.citylabs.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
