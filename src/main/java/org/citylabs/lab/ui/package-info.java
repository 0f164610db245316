/** The pages of labs: list, one lab with its people, and the forms of facilitators. */
@NullMarked
package org.citylabs.lab.ui;

import org.jspecify.annotations.NullMarked;
