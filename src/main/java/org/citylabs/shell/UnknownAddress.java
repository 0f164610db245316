package org.citylabs.shell;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.LocationUtil;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** Says by its status too that an address leads nowhere: the document that is sent first is the same for all pages. */
@Component
class UnknownAddress implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent init) {
        var router = init.getSource().getRouter();
        init.addIndexHtmlRequestListener(index -> {
            var path =
                    LocationUtil.ensureRelativeNonNull(index.getVaadinRequest().getPathInfo());
            if (router.resolveNavigationTarget(new Location(path)).isEmpty()) {
                index.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        });
    }
}
