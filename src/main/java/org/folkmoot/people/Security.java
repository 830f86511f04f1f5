package org.folkmoot.people;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Two chains: the API takes access tokens and nothing else, so that no browser can be tricked into using it; pages take
 * our session cookie, and every form carries a CSRF token. What a person may do is decided in the commands.
 */
@Configuration(proxyBeanMethods = false)
class Security {

    static final String API = "/api/**";

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, TokenFilter tokens, IdempotencyFilter idempotency, ApiProblems problems)
            throws Exception {
        return http.securityMatcher(API)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(PublicAddresses.PATTERNS.toArray(String[]::new))
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .addFilterBefore(tokens, AuthorizationFilter.class)
                .addFilterAfter(idempotency, AuthorizationFilter.class)
                .addFilterAfter(new UploadGate(), TokenFilter.class)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, SessionContexts contexts, SignInEntry entry, EnrolmentFilter enrolment)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(PublicAddresses.PATTERNS.toArray(String[]::new))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new UploadGate(), CsrfFilter.class)
                .addFilterAfter(enrolment, AuthorizationFilter.class)
                .securityContext(context -> context.securityContextRepository(contexts))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(entry))
                .sessionManagement(sessions -> sessions.disable())
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()).ignoringRequestMatchers("/webhooks/**"))
                .headers(Customizer.withDefaults())
                .logout(logout -> logout.disable())
                .build();
    }

    /** The default handler masks the token anew in every page (against BREACH). */
    private static CookieCsrfTokenRepository csrfCookie() {
        var cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName("folkmoot_csrf");
        cookie.setCookieCustomizer(made -> made.sameSite("Lax"));
        return cookie;
    }
}
