package org.citylabs.identity;

import java.time.Duration;

/** What came of an attempt to sign in. */
public sealed interface SignInAnswer {

    /** The browser is signed in now. */
    record Welcome(PersonId person) implements SignInAnswer {}

    /** Not the right address, password or code; which of them is not told. */
    record NotRecognised() implements SignInAnswer {}

    /** Too many failures; the time to wait before the next attempt is judged at all. */
    record Wait(Duration left) implements SignInAnswer {}
}
