package org.citylabs.identity;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A browser in a network of its own, so that tests leave each other in peace; it keeps its cookies. */
final class TestBrowser {

    private final String network = UUID.randomUUID().toString();
    private Cookie[] cookies = {};
    private MockHttpServletResponse last = new MockHttpServletResponse();

    /** The browser with its next request. */
    Browser next() {
        keep();
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(network);
        request.setCookies(cookies);
        last = new MockHttpServletResponse();
        return new Browser(request, last);
    }

    /** The value of a cookie; fails if there is none. */
    String cookie(String name) {
        keep();
        return Stream.of(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private void keep() {
        cookies = Stream.concat(
                        Stream.of(cookies).filter(cookie -> last.getCookie(cookie.getName()) == null),
                        Stream.of(last.getCookies()))
                .toArray(Cookie[]::new);
        last = new MockHttpServletResponse();
    }
}
