package org.citylabs.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.citylabs.answer.CityAnswer;
import org.citylabs.idea.IdeaSummary;
import org.citylabs.project.ListedProject;
import org.citylabs.project.ListedTrial;
import org.citylabs.project.ProjectPage;

/**
 * One story from a citizen's idea to a result that cities share, in five stations.
 *
 * @param answers those that were given
 * @param trials those that came to an end
 * @param results what the project brought forth, and what other cities made of it
 * @param zone in which its days are told
 */
public record Example(
        IdeaSummary idea,
        List<CityAnswer> answers,
        List<ListedTrial> trials,
        ListedProject project,
        Instant foundedAt,
        List<ProjectPage.ResultItem> results,
        ZoneId zone) {}
