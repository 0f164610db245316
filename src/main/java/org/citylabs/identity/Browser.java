package org.citylabs.identity;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The other end of the request at hand: where a sign-in begins. */
public record Browser(HttpServletRequest request, HttpServletResponse response) {

    private static final int DEVICE_LENGTH = 120;

    /** The browser whose click is being handled; clicks come by request even where push is open. */
    public static Browser current() {
        return new Browser(
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
    }

    /** The network address, as the proxy in front of us tells it where one is configured. */
    String network() {
        return request.getRemoteAddr();
    }

    /** What the browser calls itself, shortened. */
    String device() {
        var agent = request.getHeader("User-Agent");
        return agent == null ? "?" : DeviceName.of(agent.substring(0, Math.min(agent.length(), 4 * DEVICE_LENGTH)));
    }
}
