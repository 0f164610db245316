package org.citylabs.board;

import org.citylabs.lab.LabSummary;

/**
 * A board as somebody opens it.
 *
 * @param mayEdit whether the person at hand may change it
 */
public record BoardPage(BoardId id, LabSummary lab, boolean mayEdit, WatchedBoard board) {}
