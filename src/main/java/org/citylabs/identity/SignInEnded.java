package org.citylabs.identity;

import java.time.Instant;

/** A sign-in is over: signed out, ended from another device, or by a new password. */
public record SignInEnded(SignInId signIn, PersonId person, Instant at) {}
