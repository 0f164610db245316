package org.citylabs.moderation;

/** The author has changed the text that the moderator was about to decide. */
public class ContentChanged extends RuntimeException {

    ContentChanged() {
        super("The text has been changed since it was shown");
    }
}
