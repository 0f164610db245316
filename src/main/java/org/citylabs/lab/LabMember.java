package org.citylabs.lab;

import java.time.LocalDate;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A member of a lab as others see them.
 *
 * @param name the public name
 * @param city where they live; absent for somebody who acts for the network
 * @param until the last day of the part; absent for one without an end
 */
public record LabMember(
        PersonId person,
        String name,
        @Nullable CityId city,
        Part part,
        ActorGroup group,
        @Nullable LocalDate until) {

    static LabMember of(Profile profile, Terms terms) {
        return new LabMember(
                profile.id(), profile.publicName(), profile.homeCity(), terms.part(), terms.group(), terms.until());
    }
}
