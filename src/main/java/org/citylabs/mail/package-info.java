/**
 * Mail that is neither lost nor sent for something that did not happen: an outbox row is written in the sender's
 * transaction, rendered and sent afterwards, and tried again while the mail server is away.
 */
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {"kernel", "uikit"})
@NullMarked
package org.citylabs.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
