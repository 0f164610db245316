/**
 * How edits of a text are applied, joined, taken back, and moved past each other. Plain Java, without beans, database or
 * screen; it agrees with the library in the browser (T4).
 */
@NullMarked
package org.citylabs.text.change;

import org.jspecify.annotations.NullMarked;
