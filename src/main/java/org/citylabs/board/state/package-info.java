/**
 * What a board is: items with fields, changed by one sequence of changes. Plain Java, without beans, database or
 * screen, so that every rule can be tried by itself.
 */
@NamedInterface("state")
@NullMarked
package org.citylabs.board.state;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
