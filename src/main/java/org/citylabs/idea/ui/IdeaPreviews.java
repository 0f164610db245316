package org.citylabs.idea.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.citylabs.city.CityDirectory;
import org.citylabs.idea.IdeaCatalog;
import org.citylabs.idea.IdeaFilter;
import org.citylabs.idea.IdeaPage;
import org.citylabs.idea.IdeaSummary;
import org.citylabs.idea.Place;
import org.citylabs.kernel.MarkdownText;
import org.citylabs.uikit.Messages;
import org.citylabs.uikit.PagePreview;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of ideas and single ideas, for previews and robots. */
@Component
class IdeaPreviews implements PagePreview.Source {

    private static final Pattern ONE = Pattern.compile("ideas/([1-9]\\d{0,17})");

    private final IdeaCatalog catalog;
    private final CityDirectory directory;
    private final Messages messages;

    IdeaPreviews(IdeaCatalog catalog, CityDirectory directory, Messages messages) {
        this.catalog = catalog;
        this.directory = directory;
        this.messages = messages;
    }

    @Override
    public Optional<PagePreview> of(String path, Map<String, String> query, Locale reader) {
        if (path.equals("ideas")) {
            return Optional.of(list(new IdeaAddress(QueryParameters.simple(query)), reader));
        }
        var one = ONE.matcher(path);
        return one.matches()
                ? catalog.find(Long.parseLong(one.group(1)))
                        .filter(idea -> idea.state().isPublic())
                        .map(idea -> page(idea, reader))
                : Optional.empty();
    }

    private PagePreview list(IdeaAddress address, Locale reader) {
        var page = catalog.page(address.filter(), address.place());
        var links = page.ideas().stream()
                .map(idea -> "<li>" + PagePreview.link("/ideas/" + idea.number(), idea.title(), idea.language()) + " "
                        + PagePreview.escape(idea.excerpt()) + "</li>")
                .collect(Collectors.joining("\n", "<ul>", "</ul>"));
        return new PagePreview(
                messages.getTranslation("idea.list.title", reader),
                messages.getTranslation("idea.list.lead", reader),
                reader.getLanguage(),
                links
                        + turn(address.filter(), page.previous(), "idea.pages.previous", reader)
                        + turn(address.filter(), page.next(), "idea.pages.next", reader));
    }

    private String turn(IdeaFilter filter, @Nullable Place place, String words, Locale reader) {
        return place == null
                ? ""
                : "<p>"
                        + PagePreview.link(IdeaAddress.of(filter, place), messages.getTranslation(words, reader), null)
                        + "</p>";
    }

    private PagePreview page(IdeaPage idea, Locale reader) {
        var body = new MarkdownText(idea.text().body());
        var city = directory.get(idea.city()).name().in(reader);
        return new PagePreview(
                idea.text().title(),
                IdeaSummary.excerpt(idea.text().body()),
                idea.text().language(),
                "<p>" + PagePreview.escape(city) + "</p>" + body.toHtml());
    }
}
