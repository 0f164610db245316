package org.citylabs.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import javax.sql.DataSource;
import org.citylabs.identity.PreferredLanguage;
import org.citylabs.uikit.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.HtmlUtils;

/**
 * Answers whoever comes while the database is away with a page that says so and tries again by itself: everything
 * behind it, the frame of the pages included, needs the database. Pages that are open already stay open.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AwayPage extends OncePerRequestFilter implements HandlerExceptionResolver {

    private static final int TRY_AGAIN = 5;
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final DataSource database;
    private final Messages messages;
    private final Clock clock;
    private volatile Instant awayUntil = Instant.MIN;

    AwayPage(DataSource database, Messages messages, Clock clock) {
        this.database = database;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !asksForPage(request);
    }

    /**
     * Answers where the database went away in the middle of a request. Asked before Spring's own resolvers, which take
     * the broken connection for one to the browser, and send nothing.
     */
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (response.isCommitted() || !DatabaseAway.isCauseOf(failure)) {
            return null;
        }
        response.reset();
        try {
            answer(request, response);
        } catch (IOException e) {
            logger.debug("Nobody waits for the answer any more", e);
        }
        return new ModelAndView();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isAway()) {
            answer(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || !DatabaseAway.isCauseOf(e)) {
                throw e;
            }
            response.reset(); // it went away just now
            answer(request, response);
        }
    }

    /** Remembered for a second, so that not every visitor waits for the same refusal. */
    private boolean isAway() {
        if (clock.instant().isBefore(awayUntil)) {
            return true;
        }
        try (var _ = database.getConnection()) {
            return false;
        } catch (SQLException e) {
            awayUntil = clock.instant().plus(REMEMBERED);
            return true;
        }
    }

    private static boolean asksForPage(HttpServletRequest request) {
        var accepted = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        return request.getMethod().equals("GET")
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && request.getParameter("v-r") == null;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = PreferredLanguage.ofBrowser(request);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(TRY_AGAIN));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("""
                <!doctype html>
                <html lang="%s">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta http-equiv="refresh" content="%d">
                <title>%3$s</title>
                <style>body { font: 1.125rem/1.6 sans-serif; max-width: 36rem; margin: 20vh auto; padding: 0 1rem }</style>
                <main><h1>%3$s</h1><p>%4$s</p></main>
                </html>
                """.formatted(
                        language.tag(),
                        TRY_AGAIN,
                        HtmlUtils.htmlEscape(messages.getTranslation("error.away.title", language.locale())),
                        HtmlUtils.htmlEscape(messages.getTranslation("error.away.text", language.locale()))));
    }
}
