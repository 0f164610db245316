/**
 * What is told of ideas and joint projects elsewhere than on their own pages: papers for a council, as HTML, PDF and for
 * word processors, in four languages; and the example by which the home page says how it works.
 */
@ApplicationModule(
        displayName = "Paper",
        allowedDependencies = {"kernel", "uikit", "city", "identity", "idea", "answer", "project", "provenance", "print"
        })
@NullMarked
package org.citylabs.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
