package org.citylabs.board;

import org.citylabs.lab.LabSummary;

/**
 * A board as somebody opens it.
 *
 * @param mayEdit whether the person at hand may change it
 * @param mayLead whether the person at hand is a facilitator of its lab, and may change what is locked
 */
public record BoardPage(BoardId id, LabSummary lab, boolean mayEdit, boolean mayLead, WatchedBoard board) {}
