package org.citylabs.shell.ui;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.citylabs.uikit.Messages;
import org.citylabs.uikit.PagePreview;
import org.springframework.stereotype.Component;

/** What CityLabs is, for previews and robots. */
@Component
class HomePreview implements PagePreview.Source {

    private final Messages messages;

    HomePreview(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Optional<PagePreview> of(String path, Map<String, String> query, Locale reader) {
        if (!path.isEmpty()) {
            return Optional.empty();
        }
        var lead = messages.getTranslation("home.lead", reader);
        return Optional.of(new PagePreview(
                "CityLabs",
                lead,
                reader.getLanguage(),
                "<p>%s</p><p>%s</p>"
                        .formatted(
                                PagePreview.escape(lead),
                                PagePreview.link(
                                        "/ideas", messages.getTranslation("home.look-around", reader), null))));
    }
}
