package org.citylabs.identity;

import org.citylabs.kernel.Check;

/** The name under which others see a person: one they choose, 2 to 60 characters. */
final class PublicName {

    static final int MIN = 2;
    static final int MAX = 60;

    private static final int NON_JOINER = 0x200C; // part of Persian names
    private static final int JOINER = 0x200D;

    private PublicName() {}

    /** One line, and nothing invisible that makes it look like another name or turns the text around it. */
    static void check(Check check, String typed) {
        check.text("publicName", typed, MIN, MAX)
                .that(
                        "publicName",
                        "identity.name.invisible",
                        typed.codePoints().noneMatch(PublicName::isInvisible));
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT -> character != JOINER && character != NON_JOINER;
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
