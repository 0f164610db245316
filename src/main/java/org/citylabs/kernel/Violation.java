package org.citylabs.kernel;

import java.util.List;

/**
 * One thing wrong with what somebody typed.
 *
 * @param field the name of the draft's component
 * @param problem key of the text that says what is wrong
 * @param details what the text's places are filled with
 */
public record Violation(String field, String problem, List<Object> details) {}
