package org.citylabs.identity;

/** The name under which others see a person: one they choose, 2 to 60 characters. */
final class PublicName {

    static final int MIN = 2;
    static final int MAX = 60;

    private PublicName() {}
}
