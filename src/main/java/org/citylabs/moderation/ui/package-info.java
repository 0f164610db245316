/** The pages of moderators: the queue, and one case. */
@NullMarked
package org.citylabs.moderation.ui;

import org.jspecify.annotations.NullMarked;
