package org.citylabs.workshop.ui;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Optional;
import org.citylabs.identity.Browser;
import org.citylabs.workshop.WorkshopId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The key by which a guest is known in a workshop, kept by their browser for that day. */
final class GuestKey {

    private static final Duration KEPT = Duration.ofDays(1);

    private GuestKey() {}

    static Optional<String> read(WorkshopId workshop, Browser browser) {
        return Optional.ofNullable(WebUtils.getCookie(browser.request(), name(workshop)))
                .map(Cookie::getValue)
                .filter(it -> !it.isEmpty());
    }

    static void keep(WorkshopId workshop, String key, Browser browser) {
        var cookie = ResponseCookie.from(name(workshop), key)
                .httpOnly(true)
                .secure(browser.request().isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(KEPT)
                .build();
        browser.response().addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String name(WorkshopId workshop) {
        return "citylabs-guest-" + workshop.value();
    }
}
