package org.citylabs.project;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in the list of projects, as in that of labs: before or after a project, or the start. */
public record ProjectPlace(boolean backwards, @Nullable UUID neighbour) {

    public static final ProjectPlace START = new ProjectPlace(false, null);

    private static final Pattern FORM = Pattern.compile("(before|after)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** Reads a place from an address; what is no place is the start. */
    public static ProjectPlace of(String address) {
        return Optional.of(FORM.matcher(address))
                .filter(it -> it.matches())
                .map(it -> new ProjectPlace(it.group(1).equals("before"), UUID.fromString(it.group(2))))
                .orElse(START);
    }

    /** How it stands in an address. */
    public String toAddress() {
        return (backwards ? "before-" : "after-") + neighbour;
    }
}
