package org.citylabs.paper;

import static org.citylabs.kernel.MarkdownText.escape;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citylabs.answer.CityAnswer;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityId;
import org.citylabs.idea.IdeaPage;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.MarkdownText;
import org.citylabs.project.Funding;
import org.citylabs.project.ListedTrial;
import org.citylabs.project.Measure;
import org.citylabs.project.MilestoneState;
import org.citylabs.project.ProjectPage;
import org.citylabs.project.Stand;
import org.citylabs.provenance.Way;
import org.citylabs.uikit.Messages;
import org.jspecify.annotations.Nullable;

/** A paper as it is written, section by section, in Markdown. Empty sections are left out. */
final class PaperText {

    private static final int LONGEST = 3000;
    private static final int CENTS = 2;

    private final StringBuilder text = new StringBuilder();
    private final Messages messages;
    private final CityDirectory directory;
    private final Locale locale;
    private final ZoneId zone;

    /** @param zone in which days are told */
    PaperText(Messages messages, CityDirectory directory, Locale locale, ZoneId zone) {
        this.messages = messages;
        this.directory = directory;
        this.locale = locale;
        this.zone = zone;
    }

    void head(String title, String address, Instant now) {
        line("# " + escape(title));
        line("");
        line(say("paper.state", time(now)));
        line("");
        line(say("paper.address", address));
    }

    void goal(ProjectPage page) {
        line("");
        line(plain(page.goal()));
    }

    void origin(IdeaPage idea, Map<Optional<CityId>, Long> supporters) {
        heading("paper.origin");
        var author = Optional.ofNullable(idea.author())
                .map(Profile::publicName)
                .orElseGet(() -> say(idea.anonymous() ? "idea.anonymous-author" : "idea.former-author"));
        line(say(
                "paper.origin.line",
                escape(idea.text().title()),
                idea.number(),
                escape(author),
                name(idea.city()),
                day(idea.steps().getFirst().at())));
        line("");
        line(plain(idea.text().body()));
        line("");
        line(say("paper.supports", idea.supports(), perCity(supporters)));
    }

    private String perCity(Map<Optional<CityId>, Long> supporters) {
        return supporters.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Optional<CityId>, Long> it) -> -it.getValue())
                        .thenComparing(it -> it.getKey().map(CityId::value).orElse("~")))
                .map(it -> it.getKey().map(this::name).orElseGet(() -> say("paper.elsewhere")) + " " + it.getValue())
                .collect(Collectors.joining(", "));
    }

    void answers(List<CityAnswer> answers) {
        heading("answer.title");
        answers.forEach(answer -> {
            if (answer.said().isEmpty()) {
                line("- " + name(answer.city()) + ": " + say("answer.due-by", day(answer.due())));
            } else {
                var said = answer.said().getFirst();
                line("- " + name(answer.city()) + ", " + day(said.at()) + ": " + say("answer.stance." + said.stance())
                        + ". " + plain(said.text()));
            }
        });
    }

    void cities(ProjectPage page) {
        heading("project.cities");
        page.cities()
                .forEach(it -> line("- " + name(it.city()) + ": " + say("project.stand." + it.stand())
                        + (it.city().equals(page.lead()) ? " (" + say("project.leads") + ")" : "")
                        + (it.at() == null ? "" : ", " + day(it.at()))
                        + (it.words().isEmpty() ? "" : ". " + escape(it.words()))));
    }

    void money(ProjectPage page) {
        if (page.funding().isEmpty()) {
            return;
        }
        heading("project.funding");
        page.funding()
                .forEach(it -> line("- " + escape(it.source()) + ": "
                        + money(BigDecimal.valueOf(it.cents()), it.currency()) + ", "
                        + say(it.granted() ? "project.funding.granted" : "project.funding.asked")));
        totals(page.funding())
                .forEach(
                        (currency, cents) -> line("- " + say("project.funding.total") + ": " + money(cents, currency)));
    }

    private static Map<String, BigDecimal> totals(List<Funding> funding) {
        var totals = new TreeMap<String, BigDecimal>();
        funding.forEach(it -> totals.merge(it.currency(), BigDecimal.valueOf(it.cents()), BigDecimal::add));
        return totals;
    }

    void milestones(ProjectPage page) {
        if (page.milestones().isEmpty()) {
            return;
        }
        heading("project.milestones");
        page.milestones()
                .forEach(it -> line("- " + day(Objects.requireNonNull(it.draft().due())) + ": "
                        + escape(it.draft().title())
                        + (it.draft().city() == null
                                ? ""
                                : ", " + name(it.draft().city()))
                        + " — " + say("project.milestone." + it.state())
                        + (it.reachedOn() == null ? "" : ", " + day(it.reachedOn()) + ". " + escape(it.evidence()))));
    }

    void trials(ProjectPage page) {
        if (page.trials().isEmpty()) {
            return;
        }
        heading("trial.title");
        page.trials().forEach(trial -> {
            line("- " + name(trial.city()) + ", " + say("trial.days", day(trial.begins()), day(trial.ends())) + ": "
                    + escape(trial.question()) + " — " + outcome(trial));
            trial.measures().forEach(it -> line("    - " + measured(it)));
        });
    }

    private String outcome(ListedTrial trial) {
        return trial.outcome() == null ? say("trial.state." + trial.state()) : say("trial.outcome." + trial.outcome());
    }

    private String measured(Measure measure) {
        return escape(measure.name()) + ": "
                + Stream.of(
                                said("trial.measure.earlier", measure.earlier(), measure.unit()),
                                said("trial.measure.later", measure.later(), measure.unit()),
                                said("trial.measure.target", measure.target(), measure.unit()))
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining(", "));
    }

    void indicators(ProjectPage page) {
        if (page.indicators().isEmpty()) {
            return;
        }
        heading("project.indicators");
        page.indicators().forEach(it -> {
            var draft = it.draft();
            line("- " + escape(draft.name()) + ": "
                    + it.readings().entrySet().stream()
                            .map(reading -> day(reading.getKey()) + " " + value(reading.getValue(), draft.unit()))
                            .collect(Collectors.joining(", "))
                    + (draft.target() == null
                            ? ""
                            : "; " + said("project.indicator.target", draft.target(), draft.unit())));
        });
    }

    void results(ProjectPage page) {
        if (!page.results().isEmpty()) {
            heading("project.results");
            page.results()
                    .forEach(it -> line("- " + escape(it.draft().title()) + " — "
                            + (it.city() == null ? "" : name(it.city()) + ": ") + say("project.result." + it.state())));
        }
        if (!page.lessons().isEmpty()) {
            heading("project.lessons");
            page.lessons()
                    .forEach(it -> line("- " + escape(it.draft().title()) + ". "
                            + plain(it.draft().text())));
        }
    }

    void way(Way way) {
        if (way.steps().isEmpty()) {
            return;
        }
        heading("provenance.way");
        way.steps().stream().sorted(Comparator.comparing(Way.Step::when)).forEach(step -> {
            var station = way.stations().get(step.at());
            line("- " + day(step.when()) + ": "
                    + say("provenance.kind." + station.subject().kind()) + " „"
                    + escape(station.shown().title()) + "“ — " + escape(say(step.act(), step.detail()))
                    + (step.city() == null ? "" : ", " + name(step.city())));
        });
    }

    void openAnswers(List<CityAnswer> answers) {
        points(answers.stream()
                .filter(it -> it.said().isEmpty())
                .map(it -> name(it.city()) + ": " + say("answer.due-by", day(it.due())))
                .toList());
    }

    void open(ProjectPage page) {
        points(Stream.of(
                        page.cities().stream()
                                .filter(it -> it.stand() == Stand.ASKED || it.stand() == Stand.ASKING_BACK)
                                .map(it -> name(it.city()) + ": " + say("project.stand." + it.stand())),
                        page.milestones().stream()
                                .filter(it -> it.state() == MilestoneState.AHEAD)
                                .map(it -> day(Objects.requireNonNull(it.draft().due())) + ": "
                                        + escape(it.draft().title())),
                        page.funding().stream()
                                .filter(it -> !it.granted())
                                .map(it -> escape(it.source()) + ": "
                                        + money(BigDecimal.valueOf(it.cents()), it.currency()) + ", "
                                        + say("project.funding.asked")))
                .flatMap(it -> it)
                .toList());
    }

    private void points(List<String> points) {
        heading("paper.open");
        points.forEach(it -> line("- " + it));
        if (points.isEmpty()) {
            line(say("paper.open.none"));
        }
    }

    private void heading(String key) {
        line("");
        line("## " + say(key));
        line("");
    }

    private void line(String words) {
        text.append(words).append('\n');
    }

    private String say(String key, Object... details) {
        return messages.getTranslation(key, locale, details);
    }

    private String said(String key, @Nullable BigDecimal value, String unit) {
        return value == null ? "" : say(key) + " " + value(value, unit);
    }

    private String value(BigDecimal value, String unit) {
        return NumberFormat.getNumberInstance(locale).format(value) + (unit.isEmpty() ? "" : " " + escape(unit));
    }

    private String money(BigDecimal cents, String currency) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        return format.format(cents.movePointLeft(CENTS));
    }

    /** Somebody's words in one line: no heading or list of theirs is one of the paper. */
    private static String plain(String markdown) {
        return escape(new MarkdownText(markdown).excerpt(LONGEST));
    }

    private String name(CityId city) {
        return directory.find(city).map(it -> it.name().in(locale)).orElse(city.value());
    }

    private String day(Instant at) {
        return day(LocalDate.ofInstant(at, zone));
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(european())
                .format(day);
    }

    private String time(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(european())
                        .withZone(zone)
                        .format(at)
                + " (" + zone.getId() + ")";
    }

    private Locale european() {
        return locale.getLanguage().equals(Language.ENGLISH.tag()) ? Locale.UK : locale;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
