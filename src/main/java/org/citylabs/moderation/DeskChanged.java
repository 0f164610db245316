package org.citylabs.moderation;

import org.citylabs.city.CityId;

/** Something at a city's desk is not as it was: a case came, was taken, changed, or decided. For open pages. */
public record DeskChanged(CityId city, CaseId caseId) {}
