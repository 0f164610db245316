package org.citylabs.identity;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One filter chain; whatever is not annotated as allowed is denied. */
@Configuration
@EnableMethodSecurity
class SecurityConfiguration {

    // Flow needs inline scripts and eval; everything else is ours alone.
    private static final String POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http,
            SignInCookie cookie,
            SecurityContextRepository contexts,
            NavigationAccessControl routes,
            RequestUtil addresses)
            throws Exception {
        routes.setLoginView("/login");
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health/**", "/icons/**", "/files/**", "/robots.txt", "/live")
                        .permitAll()
                        .requestMatchers(nobodysPage(addresses))
                        .permitAll())
                .with(VaadinSecurityConfigurer.vaadin(), _ -> {})
                .exceptionHandling(handling ->
                        handling.defaultAuthenticationEntryPointFor(new ToLogin(), AnyRequestMatcher.INSTANCE))
                .securityContext(context -> context.securityContextRepository(contexts))
                .addFilterBefore(cookie, AnonymousAuthenticationFilter.class)
                .headers(headers -> headers.withObjectPostProcessor(written())
                        .contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                        .referrerPolicy(policy -> policy.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** An address that no page has: let through, so that the router answers with the page that says so. */
    private static RequestMatcher nobodysPage(RequestUtil addresses) {
        var machinery = new OrRequestMatcher(
                RequestUtil.routeMatchers("/actuator/**", "/error", "/VAADIN/**", "/vaadinServlet/**"));
        return request -> request.getMethod().equals("GET")
                && !machinery.matches(request)
                && !addresses.isAnonymousRoute(request)
                && !addresses.isSecuredFlowRoute(request);
    }

    /**
     * Headers are written before the page: Vaadin's servlet is reached by a forward, which closes a short answer before
     * the filter would add them at its end.
     */
    private static ObjectPostProcessor<HeaderWriterFilter> written() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends HeaderWriterFilter> F postProcess(F filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    /** The cookie filter belongs to the security chain only. */
    @Bean
    FilterRegistrationBean<SignInCookie> notTwice(SignInCookie cookie) {
        var registration = new FilterRegistrationBean<>(cookie);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    /** Parameters as OWASP recommends for Argon2id: 19 MiB, two passes, one lane. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    /** Nobody signs in past {@link SignIn}: no form and no basic authentication. */
    @Bean
    AuthenticationManager noOtherWay() {
        return authentication -> {
            throw new AuthenticationServiceException("Sign in on the login page");
        };
    }

    /** Leads a visitor to the login page, and back to where they wanted to go. */
    private static final class ToLogin extends LoginUrlAuthenticationEntryPoint {

        ToLogin() {
            super("/login");
        }

        @Override
        protected String determineUrlToUseForThisRequest(
                HttpServletRequest request, HttpServletResponse response, AuthenticationException e) {
            var query = request.getQueryString();
            var wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
            return "/login?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        }
    }
}
