package org.citylabs.lab;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in the list of labs: before or after a lab, or the start. It stands in addresses, and names the neighbour,
 * so that what comes in between moves nothing.
 */
public record LabPlace(boolean backwards, @Nullable UUID neighbour) {

    public static final LabPlace START = new LabPlace(false, null);

    private static final Pattern FORM = Pattern.compile("(before|after)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** Reads a place from an address; what is no place is the start. */
    public static LabPlace of(String address) {
        return Optional.of(FORM.matcher(address))
                .filter(it -> it.matches())
                .map(it -> new LabPlace(it.group(1).equals("before"), UUID.fromString(it.group(2))))
                .orElse(START);
    }

    static LabPlace before(Lab lab) {
        return new LabPlace(true, lab.id().value());
    }

    static LabPlace after(Lab lab) {
        return new LabPlace(false, lab.id().value());
    }

    /** How it stands in an address. */
    public String toAddress() {
        return (backwards ? "before-" : "after-") + neighbour;
    }
}
