package org.citylabs.workshop;

import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityId;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a guest says at the door.
 *
 * @param city where they come from; absent for another place
 * @param named whether their cards may say that they wrote them
 */
public record GuestDraft(String name, @Nullable CityId city, Language language, boolean named) {

    static final int NAME = 60;

    /** @throws org.citylabs.kernel.InvalidInput field by field */
    GuestDraft checked(CityDirectory cities) {
        new Check()
                .text("name", name, 1, NAME)
                .that(
                        "city",
                        "workshop.city.unknown",
                        city == null || cities.find(city).isPresent())
                .orThrow();
        return new GuestDraft(name.strip(), city, language, named);
    }
}
