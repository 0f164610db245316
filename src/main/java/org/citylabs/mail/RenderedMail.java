package org.citylabs.mail;

/** A mail ready to leave, in both its forms. */
public record RenderedMail(String address, String subject, String text, String html) {}
