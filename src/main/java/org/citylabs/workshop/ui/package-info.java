/** The screens of workshops. */
@NullMarked
package org.citylabs.workshop.ui;

import org.jspecify.annotations.NullMarked;
