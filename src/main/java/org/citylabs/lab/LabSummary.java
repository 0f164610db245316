package org.citylabs.lab;

import java.util.List;
import org.citylabs.city.CityId;

/**
 * A lab in short.
 *
 * @param slug its name in addresses, which never changes
 * @param cities the first one keeps its time zone
 * @param isPublic whether it may be read without an account
 */
public record LabSummary(LabId id, String slug, String title, List<CityId> cities, boolean isPublic) {

    /** Where its page is. */
    public String path() {
        return "/labs/" + slug;
    }

    static LabSummary of(Lab lab) {
        return new LabSummary(lab.id(), lab.slug(), lab.title(), lab.cities(), lab.isPublic());
    }
}
