package org.citylabs.city;

/** The network has a city of that short name already. */
public class CityExists extends RuntimeException {

    CityExists(CityId id) {
        super("There is a city " + id + " already");
    }
}
