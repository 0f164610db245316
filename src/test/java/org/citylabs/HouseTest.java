package org.citylabs;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house stands as designed: no cycles, only the dependencies each module declares. */
class HouseTest {

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(CityLabs.class).verify();
    }
}
