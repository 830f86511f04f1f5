package org.folkmoot.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.web.Viewer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever may do what asks for a second factor sets one up before anything else. */
@Component
class EnrolmentFilter extends OncePerRequestFilter {

    static final String PAGE = "/profile/second-factor";

    private static final List<String> OPEN =
            List.of(PAGE, "/sign-out", "/sign-in", "/static/", "/theme", "/error", "/webhooks/");

    private final Viewer viewer;
    private final SecondFactors factors;

    EnrolmentFilter(Viewer viewer, SecondFactors factors) {
        this.viewer = viewer;
        this.factors = factors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (OPEN.stream().noneMatch(request.getRequestURI()::startsWith)
                && viewer.current().filter(this::mustEnrol).isPresent()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", PAGE);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean mustEnrol(Actor.Person person) {
        return !person.twoFactors() && factors.needed(new PersonId(person.id()));
    }

    /** The security chain runs these filters; the servlet container must not run them a second time. */
    @Configuration(proxyBeanMethods = false)
    static class OnlyInTheChain {

        @Bean
        FilterRegistrationBean<EnrolmentFilter> enrolmentNotTwice(EnrolmentFilter filter) {
            return off(filter);
        }

        @Bean
        FilterRegistrationBean<TokenFilter> tokensNotTwice(TokenFilter filter) {
            return off(filter);
        }

        @Bean
        FilterRegistrationBean<IdempotencyFilter> idempotencyNotTwice(IdempotencyFilter filter) {
            return off(filter);
        }

        private static <F extends OncePerRequestFilter> FilterRegistrationBean<F> off(F filter) {
            var registration = new FilterRegistrationBean<F>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
