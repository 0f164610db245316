package org.citylabs.live;

import com.vaadin.flow.spring.SpringServlet;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How pushes reach hundreds of pages at once. Atmosphere's own writers wait 100 ms for each other, and are 200 at
 * most: beyond that many pages a push took most of a second. Here whoever brings up a page also writes to it.
 *
 * @see <a href="file:../../../../../docs/decisions/017-fan-out.md">Decision 17</a>
 */
@Configuration(proxyBeanMethods = false)
class PushTransport {

    /** So long may a page's connection take a push that the one before it has not left room for. */
    private static final String WRITE_TIMEOUT_MILLIS = "5000";

    @Bean
    static BeanPostProcessor directWrites() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof ServletRegistrationBean<?> registration
                        && registration.getServlet() instanceof SpringServlet) {
                    registration.addInitParameter(
                            "org.atmosphere.cpr.broadcasterClass", "org.atmosphere.util.SimpleBroadcaster");
                    registration.addInitParameter("org.atmosphere.websocket.writeTimeout", WRITE_TIMEOUT_MILLIS);
                }
                return bean;
            }
        };
    }

    /** Compressing each small message for each page again took a third of the work, and memory for each page. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> uncompressedSockets() {
        return server -> server.addEngineValves(new ValveBase(true) {
            @Override
            public void invoke(Request request, Response response) throws IOException, ServletException {
                request.getCoyoteRequest().getMimeHeaders().removeHeader("Sec-WebSocket-Extensions");
                getNext().invoke(request, response);
            }
        });
    }
}
