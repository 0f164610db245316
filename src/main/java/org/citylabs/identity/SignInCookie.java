package org.citylabs.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Carries a sign-in from session to session: whoever comes with the cookie of a live sign-in is signed in without
 * being asked, after a restart of the server or on another one; whose sign-in has ended is a visitor again.
 */
@Component
class SignInCookie extends OncePerRequestFilter {

    static final String NAME = "citylabs-sign-in";

    private static final Duration KEPT = Duration.ofDays(180);

    /** Of a signed-in person; a visitor's is the server's own default. */
    private static final Duration SESSION = Duration.ofHours(12);

    private final SignInRegister register;
    private final SecurityContextRepository contexts;

    SignInCookie(SignInRegister register, SecurityContextRepository contexts) {
        this.register = register;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof PersonAuthentication person) {
            if (hasEnded(person)) {
                leave(request, response);
            }
        } else {
            token(request).flatMap(register::resume).ifPresent(signedIn -> resume(signedIn, request, response));
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    /** Signs the session in and gives the browser its cookie. */
    void begin(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        enter(signedIn, request, response);
        write(signedIn.token(), KEPT, request, response);
    }

    /** Signs the session out and takes the cookie back. */
    void leave(HttpServletRequest request, HttpServletResponse response) {
        var nobody = SecurityContextHolder.createEmptyContext();
        SecurityContextHolder.setContext(nobody);
        contexts.saveContext(nobody, request, response);
        request.getSession().setMaxInactiveInterval(visitorsSession(request));
        write("", Duration.ZERO, request, response);
    }

    /** The session gets a new id, so that nobody who knew that of the visitor is signed in with them. */
    private void resume(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return; // the browser could not be told the new id; its next request will do
        }
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        enter(signedIn, request, response);
    }

    /** While the database is away nobody is signed out: what they ask for needs it anyway, and says so. */
    private boolean hasEnded(PersonAuthentication person) {
        try {
            return !register.isLive(person.signIn());
        } catch (TransactionException | DataAccessException e) {
            return false;
        }
    }

    private void enter(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PersonAuthentication(
                signedIn.person(), signedIn.signIn(), () -> register.rightsOf(signedIn.person())));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        request.getSession().setMaxInactiveInterval((int) SESSION.toSeconds());
    }

    private static int visitorsSession(HttpServletRequest request) {
        return (int) Duration.ofMinutes(request.getServletContext().getSessionTimeout())
                .toSeconds();
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Stream.ofNullable(WebUtils.getCookie(request, NAME))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static void write(String token, Duration kept, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(NAME, token)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(kept)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
