package org.citylabs.board;

/** A board in a list. */
public record BoardSummary(BoardId id, String title, String language) {

    /** Where its page is. */
    public String path() {
        return "/boards/" + id.value();
    }
}
