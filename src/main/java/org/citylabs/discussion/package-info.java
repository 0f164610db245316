/**
 * What people say to each other about something: comments and replies on any subject that its module opens to
 * discussion. Comments appear at once; whoever finds one wrong reports it to the desk. Where the module of the subject
 * says who can be mentioned, {@code @} and a name mentions somebody: a row of its own, written with the comment.
 */
@ApplicationModule(
        displayName = "Discussion",
        allowedDependencies = {"kernel", "uikit", "city", "identity", "translation", "moderation", "search"})
@NullMarked
package org.citylabs.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
