/** Screens of official answers: the desk, and what an idea's page shows. */
@NullMarked
package org.citylabs.answer.ui;

import org.jspecify.annotations.NullMarked;
