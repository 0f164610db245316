/** The frame, the home page, and the pages shown when something is not there, not allowed, or broken. */
@NullMarked
package org.citylabs.shell.ui;

import org.jspecify.annotations.NullMarked;
