package org.citylabs.answer;

import java.time.Instant;
import java.time.LocalDate;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityId;
import org.citylabs.city.WorkingDays;
import org.citylabs.idea.IdeaId;
import org.citylabs.idea.IdeaPublished;
import org.citylabs.kernel.RetriedOnConflict;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Opens what cities have to answer: an idea's own city when it is published, another when one of its officials begins. */
@Component
class OpenAnswers {

    private final Answers answers;
    private final CityDirectory cities;
    private final WorkingDays workingDays;
    private final int days;

    /** @param days how many working days a city has, by its own calendar */
    OpenAnswers(
            Answers answers,
            CityDirectory cities,
            WorkingDays workingDays,
            @Value("${citylabs.answers.working-days:30}") int days) {
        this.answers = answers;
        this.cities = cities;
        this.workingDays = workingDays;
        this.days = days;
    }

    @ApplicationModuleListener
    @RetriedOnConflict
    void on(IdeaPublished published) {
        open(published.idea(), published.city(), published.at());
    }

    /** The answer of a city to an idea, made if there is none. */
    Answer open(IdeaId idea, CityId city, Instant at) {
        return answers.findByIdeaAndCity(idea.value(), city)
                .orElseGet(() -> answers.save(new Answer(idea, city, due(city, at), at)));
    }

    private LocalDate due(CityId id, Instant from) {
        var city = cities.get(id);
        return workingDays.after(city, LocalDate.ofInstant(from, city.zone()), days);
    }
}
