/** The main journey by Vaadin TestBench, for teams that own a licence of it. */
@NullMarked
package org.citylabs.testbench;

import org.jspecify.annotations.NullMarked;
