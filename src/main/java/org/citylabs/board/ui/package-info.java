/** The screens of boards. */
@NullMarked
package org.citylabs.board.ui;

import org.jspecify.annotations.NullMarked;
