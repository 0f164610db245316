package org.citylabs.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mail address of a form that mail servers accept, at most 254 characters. */
public record EmailAddress(String value) {

    // Deliberately wide: only the confirmation mail proves an address.
    private static final Pattern FORM =
            Pattern.compile("[^\\s@<>\"(),:;\\\\\\[\\]\\p{Cntrl}]{1,64}@[^\\s@<>\"(),:;\\\\\\[\\]\\p{Cntrl}]{3,189}");

    /** The address that somebody typed; empty for what is none. */
    public static Optional<EmailAddress> of(String typed) {
        var address = typed.strip();
        return FORM.matcher(address).matches()
                        && address.lastIndexOf('.') > address.indexOf('@') + 1
                        && !address.endsWith(".")
                ? Optional.of(new EmailAddress(address))
                : Optional.empty();
    }

    /** What makes two addresses the same account: upper and lower case do not matter. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }
}
