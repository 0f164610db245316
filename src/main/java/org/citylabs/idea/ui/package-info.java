/** The pages of ideas: list, form, one idea, one's own. */
@NullMarked
package org.citylabs.idea.ui;

import org.jspecify.annotations.NullMarked;
