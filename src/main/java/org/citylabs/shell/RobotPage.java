package org.citylabs.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.citylabs.identity.PreferredLanguage;
import org.jsoup.nodes.Document;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers robots that ask for a public page with its text alone: no scripts, and no session that would cost memory. */
@Component
@Order(0) // after the security filters, which add their headers
class RobotPage extends OncePerRequestFilter {

    private static final Pattern ROBOT = Pattern.compile(
            "bot\\b|crawl|spider|slurp|externalhit|preview|mastodon|whatsapp|telegram|pinterest|embedly|archiver",
            Pattern.CASE_INSENSITIVE);

    private final FirstPage pages;

    RobotPage(FirstPage pages) {
        this.pages = pages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        return !request.getMethod().equals("GET") || !ROBOT.matcher(agent).find();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var language = PreferredLanguage.ofBrowser(request);
        var preview = pages.preview(request, language.locale());
        if (preview.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var document = Document.createShell("");
        document.getElementsByTag("html").attr("lang", language.tag());
        pages.fill(document, preview.get(), request.getRequestURI());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("<!doctype html>\n" + document.outerHtml());
    }
}
