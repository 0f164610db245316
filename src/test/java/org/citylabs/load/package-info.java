/** A client without a browser, many of which fit into one process: for tests of load, of speed, and of broken connections. */
package org.citylabs.load;
