package org.citylabs.answer;

import java.time.Clock;
import org.citylabs.city.CityId;
import org.citylabs.idea.IdeaId;
import org.springframework.boot.test.context.TestComponent;

/** Answers for tests that need one to be there, whether the idea is public or not. */
@TestComponent
public class AnswerBuilder {

    private final OpenAnswers open;
    private final Clock clock;

    AnswerBuilder(OpenAnswers open, Clock clock) {
        this.open = open;
        this.clock = clock;
    }

    public AnswerId open(IdeaId idea, CityId city) {
        return open.open(idea, city, clock.instant()).id();
    }
}
