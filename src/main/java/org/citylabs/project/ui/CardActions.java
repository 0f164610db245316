package org.citylabs.project.ui;

import java.util.Map;
import org.citylabs.board.CardAction;
import org.citylabs.kernel.Subject;
import org.citylabs.lab.LabSummary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What begins with a card of a board: a trial, a joint project. */
@Configuration(proxyBeanMethods = false)
class CardActions {

    private record Beginning(String key, String route) implements CardAction {

        @Override
        public Map<String, String> parameters(LabSummary lab, Subject card) {
            return Begun.parameters(lab, card);
        }
    }

    @Bean
    @Order(1)
    CardAction trialOfCard() {
        return new Beginning("trial.begin", "trials/new");
    }

    @Bean
    @Order(2)
    CardAction projectOfCard() {
        return new Beginning("project.begin", "projects/new");
    }
}
