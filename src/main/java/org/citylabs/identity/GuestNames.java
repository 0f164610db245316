package org.citylabs.identity;

import java.util.Collection;
import java.util.List;
import org.citylabs.identity.PersonDirectory.Profile;

/**
 * Implemented by each module that lets people take part without an account. What they do carries an id of theirs, made
 * as that of a person is; who that was is known here for as long as it may be kept.
 */
public interface GuestNames {

    /** The guests among some ids. */
    List<Profile> named(Collection<PersonId> ids);
}
