/** Screens of projects and trials. */
@NullMarked
package org.citylabs.project.ui;

import org.jspecify.annotations.NullMarked;
