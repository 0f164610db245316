package org.citylabs.lab.ui;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.citylabs.city.CityDirectory;
import org.citylabs.kernel.MarkdownText;
import org.citylabs.lab.LabCatalog;
import org.citylabs.lab.LabPage;
import org.citylabs.lab.LabPlace;
import org.citylabs.lab.ListedLab;
import org.citylabs.uikit.Messages;
import org.citylabs.uikit.PagePreview;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of labs and single public ones, for previews and robots. */
@Component
class LabPreviews implements PagePreview.Source {

    private static final Pattern ONE = Pattern.compile("labs/([a-z0-9-]{1,80})");

    private final LabCatalog catalog;
    private final CityDirectory directory;
    private final Messages messages;

    LabPreviews(LabCatalog catalog, CityDirectory directory, Messages messages) {
        this.catalog = catalog;
        this.directory = directory;
        this.messages = messages;
    }

    @Override
    public Optional<PagePreview> of(String path, Map<String, String> query, Locale reader) {
        if (path.equals("labs")) {
            return Optional.of(list(LabPlace.of(query.getOrDefault("at", "")), reader));
        }
        var one = ONE.matcher(path);
        return one.matches()
                ? catalog.find(one.group(1))
                        .filter(page -> page.lab().isPublic())
                        .map(page -> page(page, reader))
                : Optional.empty();
    }

    private PagePreview list(LabPlace place, Locale reader) {
        var page = catalog.page(place);
        var links = page.labs().stream().map(this::item).collect(Collectors.joining("\n", "<ul>", "</ul>"));
        return new PagePreview(
                messages.getTranslation("lab.list.title", reader),
                messages.getTranslation("lab.list.lead", reader),
                reader.getLanguage(),
                links
                        + turn(page.previous(), "lab.pages.previous", reader)
                        + turn(page.next(), "lab.pages.next", reader));
    }

    private String item(ListedLab listed) {
        return "<li>" + PagePreview.link(listed.lab().path(), listed.lab().title(), listed.language()) + " "
                + PagePreview.escape(listed.excerpt()) + "</li>";
    }

    private String turn(@Nullable LabPlace place, String words, Locale reader) {
        return place == null
                ? ""
                : "<p>"
                        + PagePreview.link(
                                "/labs?at=" + place.toAddress(), messages.getTranslation(words, reader), null)
                        + "</p>";
    }

    private PagePreview page(LabPage page, Locale reader) {
        var cities = LabWords.names(page.lab().cities(), directory, reader);
        return new PagePreview(
                page.lab().title(),
                page.excerpt(),
                page.language(),
                "<p>" + PagePreview.escape(cities) + "</p>" + new MarkdownText(page.purpose()).toHtml());
    }
}
