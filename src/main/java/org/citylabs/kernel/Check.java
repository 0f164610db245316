package org.citylabs.kernel;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with an input, so that a person sees everything at once. */
public final class Check {

    private final List<Violation> violations = new ArrayList<>();

    /** A text of so many characters (Unicode code points), not counting blanks around it, and no control characters. */
    public Check text(String field, String typed, int min, int max) {
        var text = typed.strip();
        var length = text.codePointCount(0, text.length());
        if (length == 0 && min > 0) {
            return refuse(field, "check.required");
        }
        if (length < min) {
            return refuse(field, "check.too-short", min);
        }
        if (length > max) {
            return refuse(field, "check.too-long", max);
        }
        return that(field, "check.control-characters", text.codePoints().noneMatch(Check::isForbidden));
    }

    /** Whatever else must hold. */
    public Check that(String field, String problem, boolean holds, Object... details) {
        return holds ? this : refuse(field, problem, details);
    }

    /** @throws InvalidInput if anything was wrong */
    public void orThrow() {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private Check refuse(String field, String problem, Object... details) {
        violations.add(new Violation(field, problem, List.of(details)));
        return this;
    }

    private static boolean isForbidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\r' && character != '\t';
            case Character.SURROGATE -> true; // half a character, which no database keeps
            default -> false;
        };
    }
}
