package org.citylabs.kernel;

import java.util.List;

/** What somebody typed cannot be taken as it is; says why, field by field. */
public class InvalidInput extends RuntimeException {

    private final transient List<Violation> violations;

    InvalidInput(List<Violation> violations) {
        super(violations.toString());
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
