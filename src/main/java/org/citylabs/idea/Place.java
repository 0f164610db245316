package org.citylabs.idea;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list: before or after an idea, or the start. It stands in addresses, so that a page can be shared;
 * it names the neighbour and never counts pages.
 *
 * @param supports what the neighbour is ordered by, where the list is ordered by support
 */
public record Place(
        boolean backwards, int supports, @Nullable UUID neighbour) {

    public static final Place START = new Place(false, 0, null);

    private static final Pattern FORM = Pattern.compile("([<>])(\\d{1,9})\\.([0-9a-f-]{36})");

    boolean isStart() {
        return neighbour == null;
    }

    /** Reads a place from an address; what is no place is the start. */
    public static Place of(String address) {
        var matcher = FORM.matcher(address.replace("before-", "<").replace("after-", ">"));
        return matcher.matches()
                ? parse(matcher.group(3))
                        .map(id -> new Place(matcher.group(1).equals("<"), Integer.parseInt(matcher.group(2)), id))
                        .orElse(START)
                : START;
    }

    /** How it stands in an address. */
    public String toAddress() {
        return (backwards ? "before-" : "after-") + supports + "." + neighbour;
    }

    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
