/**
 * Official answers: what each city says to an idea, from the day on which it is due to the release and its revisions.
 * How an answer goes on is decided in {@link org.citylabs.answer.Answer}; what follows for the idea from the answers of
 * all cities, in {@link org.citylabs.idea.JointStatus}.
 */
@ApplicationModule(
        displayName = "Answer",
        allowedDependencies = {"kernel", "uikit", "city", "identity", "mail", "idea", "search", "provenance"})
@NullMarked
package org.citylabs.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
