package org.citylabs.workshop;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.citylabs.kernel.MarkdownOutline;
import org.citylabs.print.MarkdownPdf;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands the minutes of workshops out as files; for anybody but members of the lab there is nothing. */
@Controller
class MinutesController {

    private final WorkshopMinutes minutes;

    MinutesController(WorkshopMinutes minutes) {
        this.minutes = minutes;
    }

    @GetMapping("/files/workshops/{workshop}/markdown")
    void markdown(
            @PathVariable UUID workshop, @RequestParam(defaultValue = "en") String lang, HttpServletResponse response)
            throws IOException {
        hand(workshop, lang, "md", "text/markdown;charset=UTF-8", response);
    }

    @GetMapping("/files/workshops/{workshop}/pdf")
    void pdf(@PathVariable UUID workshop, @RequestParam(defaultValue = "en") String lang, HttpServletResponse response)
            throws IOException {
        hand(workshop, lang, "pdf", "application/pdf", response);
    }

    private void hand(UUID workshop, String lang, String ending, String type, HttpServletResponse response)
            throws IOException {
        String text;
        try {
            text = minutes.text(new WorkshopId(workshop), Locale.forLanguageTag(lang));
        } catch (AccessDeniedException | AuthenticationCredentialsNotFoundException e) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var title = MarkdownOutline.of(text).stream()
                .map(MarkdownOutline.Line::text)
                .findFirst()
                .orElse("CityLabs");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(title + "." + ending, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setContentType(type);
        if (ending.equals("pdf")) {
            MarkdownPdf.write(text, title, lang, response.getOutputStream());
        } else {
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
