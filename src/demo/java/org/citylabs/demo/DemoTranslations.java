package org.citylabs.demo;

import java.util.List;
import java.util.Objects;
import org.citylabs.demo.DemoContent.DemoTranslation;
import org.citylabs.identity.DemoPeople;
import org.citylabs.kernel.Subject;
import org.citylabs.translation.Translations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells what volunteers have translated. */
@Component
@Profile("demo")
class DemoTranslations {

    private final DemoPeople people;
    private final Translations translations;

    DemoTranslations(DemoPeople people, Translations translations) {
        this.people = people;
        this.translations = translations;
    }

    void tell(Subject subject, @Nullable List<DemoTranslation> told) {
        Objects.requireNonNullElse(told, List.<DemoTranslation>of()).forEach(it -> tell(subject, it));
    }

    private void tell(Subject subject, DemoTranslation told) {
        var passages = translations.read(subject, told.language()).orElseThrow().passages();
        people.does(people.find(told.by()).orElseThrow(), () -> {
            for (int i = 0; i < passages.size(); i++) {
                var words = told.words().get(i);
                if (!words.isEmpty()) {
                    translations.translate(
                            subject, told.language(), passages.get(i).source(), 0, words);
                }
            }
        });
    }
}
