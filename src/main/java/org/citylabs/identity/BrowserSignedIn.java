package org.citylabs.identity;

/**
 * A person has signed in; published in the transaction of the sign-in, so that what was begun in the browser before
 * becomes theirs with it.
 *
 * @param browserHash what is stored of the browser's key
 */
public record BrowserSignedIn(PersonId person, String browserHash) {}
