package org.citylabs.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import org.citylabs.kernel.Language;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.WebUtils;

/** The language of a person's screens: the one they chose, then the first of their browser that we speak. */
@Service
@PreAuthorize("permitAll()")
public class PreferredLanguage {

    private static final String COOKIE = "citylabs-language";

    private final CurrentPerson current;
    private final People people;

    PreferredLanguage(CurrentPerson current, People people) {
        this.current = current;
        this.people = people;
    }

    /** While the database is away, that of the browser. */
    public Language of(HttpServletRequest request) {
        return current.id().flatMap(this::ofAccount).orElseGet(() -> ofBrowser(request));
    }

    /** The language that was chosen in the browser, or else the first of it that we speak. */
    public static Language ofBrowser(HttpServletRequest request) {
        return chosen(request).or(() -> spoken(request)).orElse(Language.ENGLISH);
    }

    private Optional<Language> ofAccount(PersonId id) {
        try {
            return people.findById(id.value()).map(Person::language);
        } catch (TransactionException | DataAccessException e) {
            return Optional.empty();
        }
    }

    /** Chooses a language: for the account of who is signed in, and for the browser. */
    @Transactional
    public void choose(Language language, Browser browser) {
        current.id().flatMap(id -> people.findById(id.value())).ifPresent(person -> person.speak(language));
        var cookie = ResponseCookie.from(COOKIE, language.tag())
                .httpOnly(true)
                .secure(browser.request().isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(Duration.ofDays(365))
                .build();
        browser.response().addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(Language::of);
    }

    private static Optional<Language> spoken(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.of(locale).stream())
                .findFirst();
    }
}
