package org.citylabs.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * A random key in a cookie, for seven days, by which we know a browser again before anybody has signed in: the
 * drafts begun in it, and the code it asked for.
 */
public final class BrowserKey {

    private static final String NAME = "citylabs-browser";
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int LENGTH = 43;

    private BrowserKey() {}

    /** The key of this browser, if it has one. */
    public static Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .map(Cookie::getValue)
                .filter(value -> value.length() == LENGTH);
    }

    /** The key of this browser, which is given one if it has none. */
    public static String readOrMake(Browser browser) {
        return read(browser.request()).orElseGet(() -> {
            var key = SecretHash.newSecret();
            var cookie = ResponseCookie.from(NAME, key)
                    .httpOnly(true)
                    .secure(browser.request().isSecure())
                    .sameSite("Lax")
                    .path("/")
                    .maxAge(KEPT)
                    .build();
            browser.response().addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
            return key;
        });
    }

    /** A key for some other purpose: 256 random bits, fit for a cookie. */
    public static String newSecret() {
        return SecretHash.newSecret();
    }

    /** What may be stored of a key. */
    public static String hash(String key) {
        return SecretHash.of(key);
    }
}
