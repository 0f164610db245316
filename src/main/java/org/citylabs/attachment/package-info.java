/**
 * Files that people add to something: told apart by their content, images stripped of everything but their pixels,
 * kept in the database, and served so that nothing in them can act. A file belongs to a subject of another module,
 * which asks for the permission to change it, and says by {@link org.citylabs.attachment.AttachmentAccess} who may
 * read it.
 */
@ApplicationModule(
        displayName = "Attachment",
        allowedDependencies = {"kernel", "uikit", "city", "identity"})
@NullMarked
package org.citylabs.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
