package org.citylabs.project;

import java.time.LocalDate;
import java.util.List;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityId;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills in about a trial.
 *
 * @param question what is to be found out
 * @param place where in the city; may be empty
 * @param method how it is done, in Markdown; may be empty
 * @param language tag of the language of question and method
 * @param measures 1 to 10
 */
public record TrialDraft(
        String question,
        @Nullable CityId city,
        String place,
        @Nullable LocalDate begins,
        @Nullable LocalDate ends,
        String method,
        String language,
        List<Measure> measures) {

    public static final int LONGEST_QUESTION = 200;
    public static final int LONGEST_PLACE = 120;
    public static final int LONGEST_METHOD = 5000;
    public static final int MEASURES = 10;

    private static final int LONGEST_YEARS = 20;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    public TrialDraft {
        measures = List.copyOf(measures);
    }

    /** The same with other values. */
    public TrialDraft measuring(List<Measure> values) {
        return new TrialDraft(question, city, place, begins, ends, method, language, values);
    }

    /**
     * The draft without blanks around its texts.
     *
     * @param earliest day on which it may begin; absent for any since 2000
     * @throws InvalidInput with what is wrong, field by field
     */
    TrialDraft checked(CityDirectory cities, @Nullable LocalDate earliest) {
        var check = new Check()
                .text("question", question, 1, LONGEST_QUESTION)
                .text("place", place, 0, LONGEST_PLACE)
                .text("method", method, 0, LONGEST_METHOD)
                .that("language", "check.required", LanguageTag.isValid(language))
                .that(
                        "city",
                        "check.required",
                        city != null && cities.find(city).isPresent())
                .that(
                        "measures",
                        "project.measures.number",
                        !measures.isEmpty() && measures.size() <= MEASURES,
                        MEASURES);
        measures.forEach(it -> it.check(check));
        checkDays(check, earliest);
        check.orThrow();
        return new TrialDraft(
                question.strip(),
                city,
                place.strip(),
                begins,
                ends,
                method.strip(),
                language,
                measures.stream()
                        .map(it -> new Measure(
                                it.name().strip(), it.unit().strip(), it.target(), it.earlier(), it.later()))
                        .toList());
    }

    private void checkDays(Check check, @Nullable LocalDate earliest) {
        check.that("begins", "check.required", begins != null).that("ends", "check.required", ends != null);
        if (begins == null || ends == null) {
            return;
        }
        check.that("begins", "project.date.early", !begins.isBefore(EARLIEST))
                .that("begins", "project.date.before-founding", earliest == null || !begins.isBefore(earliest))
                .that("ends", "project.date.end-before-start", !ends.isBefore(begins))
                .that("ends", "project.date.late", !ends.isAfter(begins.plusYears(LONGEST_YEARS)));
    }
}
