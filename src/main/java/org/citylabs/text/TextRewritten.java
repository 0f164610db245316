package org.citylabs.text;

/** Something that updates of a text carried has been erased (B15). */
record TextRewritten(TextId text) {}
