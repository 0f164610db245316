package org.citylabs.lab;

/**
 * An invitation as whoever it is for sees it.
 *
 * @param by public name of who invites; empty for somebody who is gone
 */
public record OwnInvitation(InvitationId id, LabSummary lab, String language, String by, Terms terms) {}
