/** The page on which an operator takes a city into the network. */
@NullMarked
package org.citylabs.city.ui;

import org.jspecify.annotations.NullMarked;
