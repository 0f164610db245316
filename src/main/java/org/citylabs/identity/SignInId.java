package org.citylabs.identity;

import java.util.UUID;

/** Identifies one sign-in: a person on a device. */
public record SignInId(UUID value) {}
