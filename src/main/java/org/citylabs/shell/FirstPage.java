package org.citylabs.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citylabs.identity.PreferredLanguage;
import org.citylabs.uikit.PagePreview;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Puts title, preview tags, heading and text of a public page into the document that is sent first: there is
 * something to read before the application has loaded, and for whoever never loads it.
 */
@Component
class FirstPage implements VaadinServiceInitListener {

    private final ObjectProvider<PagePreview.Source> sources;
    private final PreferredLanguage languages;
    private final String baseUrl;

    FirstPage(
            ObjectProvider<PagePreview.Source> sources,
            PreferredLanguage languages,
            @Value("${citylabs.base-url}") String baseUrl) {
        this.sources = sources;
        this.languages = languages;
        this.baseUrl = baseUrl;
    }

    @Override
    public void serviceInit(ServiceInitEvent init) {
        init.addIndexHtmlRequestListener(this::fill);
    }

    /** The preview of the page that is asked for, in the language of whoever asks; empty if there is none. */
    Optional<PagePreview> preview(HttpServletRequest request, Locale reader) {
        var path = request.getRequestURI().substring(request.getContextPath().length() + 1);
        var query = request.getParameterMap().entrySet().stream()
                .filter(parameter -> parameter.getValue().length > 0)
                .collect(Collectors.toMap(
                        parameter -> parameter.getKey(), parameter -> parameter.getValue()[0]));
        return sources.orderedStream()
                .flatMap(source -> source.of(path, query, reader).stream())
                .findFirst();
    }

    /** Fills an empty document. */
    void fill(Document document, PagePreview preview, String path) {
        var head = document.head();
        document.title(preview.title());
        head.appendElement("meta").attr("name", "description").attr("content", preview.description());
        head.appendElement("link").attr("rel", "canonical").attr("href", baseUrl + path);
        property(document, "og:site_name", "CityLabs");
        property(document, "og:type", "website");
        property(document, "og:title", preview.title());
        property(document, "og:description", preview.description());
        property(document, "og:url", baseUrl + path);
        var main = outlet(document).appendElement("main").addClass("first-page");
        main.attr("lang", preview.language());
        main.appendElement("h1").text(preview.title());
        main.append(preview.body());
    }

    private void fill(IndexHtmlResponse response) {
        var request = ((VaadinServletRequest) response.getVaadinRequest()).getHttpServletRequest();
        preview(request, languages.of(request).locale())
                .ifPresent(preview -> fill(response.getDocument(), preview, request.getRequestURI()));
    }

    private static org.jsoup.nodes.Element outlet(Document document) {
        return Optional.ofNullable(document.getElementById("outlet")).orElseGet(document::body);
    }

    private static void property(Document document, String name, String content) {
        document.head().appendElement("meta").attr("property", name).attr("content", content);
    }
}
