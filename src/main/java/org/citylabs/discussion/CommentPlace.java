package org.citylabs.discussion;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * From where on a discussion is read: after a certain comment of a thread.
 *
 * @param thread the thread it stands in
 * @param after the last comment that was shown before
 */
public record CommentPlace(UUID thread, UUID after) {

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern WRITTEN = Pattern.compile("(" + ID + ")\\.(" + ID + ")");

    /** As an address has it; empty for anything that is no place. */
    public static Optional<CommentPlace> parse(String written) {
        var match = WRITTEN.matcher(written);
        return match.matches()
                ? Optional.of(new CommentPlace(UUID.fromString(match.group(1)), UUID.fromString(match.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return thread + "." + after;
    }
}
