/** For trying out: a database of its own, two cities with accounts and ideas, and a mailbox one can look into. */
@NullMarked
package org.citylabs.demo;

import org.jspecify.annotations.NullMarked;
