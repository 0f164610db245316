package org.citylabs.identity;

/**
 * A sign-in that has just begun.
 *
 * @param token the secret that the browser keeps in a cookie; only its hash is stored
 */
record SignedIn(SignInId signIn, PersonId person, String token) {}
