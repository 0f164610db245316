package org.citylabs.paper;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.MarkdownOutline;
import org.citylabs.kernel.MarkdownText;
import org.citylabs.print.MarkdownDocx;
import org.citylabs.print.MarkdownPdf;
import org.citylabs.uikit.PagePreview;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands papers out as files and, as HTML, to look at and print; of what somebody may not see there is none. */
@Controller
class PaperController {

    private final CouncilPapers papers;

    PaperController(CouncilPapers papers) {
        this.papers = papers;
    }

    @GetMapping("/files/papers/ideas/{number:[1-9]\\d{0,17}}/{form:html|pdf|docx}")
    void ofIdea(
            @PathVariable long number,
            @PathVariable String form,
            @RequestParam(defaultValue = "en") String lang,
            HttpServletResponse response)
            throws IOException {
        var language = language(lang);
        hand(papers.ofIdea(number, language.locale()), form, language, response);
    }

    @GetMapping("/files/papers/projects/{slug:[a-z0-9-]{1,80}}/{form:html|pdf|docx}")
    void ofProject(
            @PathVariable String slug,
            @PathVariable String form,
            @RequestParam(defaultValue = "en") String lang,
            HttpServletResponse response)
            throws IOException {
        var language = language(lang);
        hand(papers.ofProject(slug, language.locale()), form, language, response);
    }

    private static Language language(String tag) {
        return Language.of(Locale.forLanguageTag(tag)).orElse(Language.ENGLISH);
    }

    private static void hand(Optional<String> paper, String form, Language language, HttpServletResponse response)
            throws IOException {
        if (paper.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var text = paper.get();
        var title = MarkdownOutline.of(text).getFirst().text();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        switch (form) {
            case "pdf" -> {
                attach(title + ".pdf", "application/pdf", response);
                MarkdownPdf.write(text, title, language.tag(), response.getOutputStream());
            }
            case "docx" -> {
                attach(
                        title + ".docx",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        response);
                MarkdownDocx.write(text, title, language.tag(), response.getOutputStream());
            }
            default -> show(text, title, language, response);
        }
    }

    private static void attach(String name, String type, HttpServletResponse response) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    private static void show(String text, String title, Language language, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        var words = new MarkdownText(text.substring(text.indexOf('\n') + 1)).toHtml();
        response.getWriter()
                .write("""
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>
                  :root { color-scheme: light dark; font: 1.05rem/1.5 sans-serif; }
                  body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
                  li { margin-block: 0.3rem; }
                </style></head>
                <body><main><h1>%s</h1>%s</main></body></html>
                """.formatted(language.tag(), PagePreview.escape(title), PagePreview.escape(title), words));
    }
}
