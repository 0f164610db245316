package org.citylabs.board;

/** Something that changes of a board carried has been erased (B15). */
record BoardRewritten(BoardId board) {}
