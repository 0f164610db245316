/** The pages of signing up, signing in, and looking after accounts. */
@NullMarked
package org.citylabs.identity.ui;

import org.jspecify.annotations.NullMarked;
