package liandong.api.web;

import jakarta.servlet.DispatcherType;
import java.util.function.Supplier;
import liandong.api.ApiClient;
import liandong.api.ApiTokens;
import liandong.api.RequestRate;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;

/**
 * The security chain of the interface (接口安全链): a token with each request, no session, no cookie and so no forged form.
 * What is not listed is denied; another method than the listed ones is for the controllers to refuse, who know which there are.
 */
@Configuration(proxyBeanMethods = false)
class ApiChain {

    private static final String OPEN = "/api/v1/openapi.json";

    @Bean
    @Order(0)
    SecurityFilterChain api(
            HttpSecurity http, ApiTokens tokens, RequestRate rate, Problems problems, MultipartProperties uploads)
            throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(
                                "/api/v1/obligations",
                                "/api/v1/obligations/*",
                                "/api/v1/obligations/*/submission",
                                "/api/v1/tables/*",
                                "/api/v1/campaigns",
                                "/api/v1/campaigns/*/board")
                        .access(ApiChain::withToken)
                        .anyRequest()
                        .denyAll())
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.disable())
                .csrf(csrf -> csrf.disable())
                .addFilterBefore(
                        new TokenGate(tokens, rate, problems, uploads.getMaxRequestSize()),
                        AnonymousAuthenticationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, none) ->
                                problems.write(response, problems.of(HttpStatus.UNAUTHORIZED, "unauthorized", request)))
                        .accessDeniedHandler((request, response, denied) ->
                                problems.write(response, problems.of(HttpStatus.NOT_FOUND, "not-found", request))))
                .build();
    }

    /** First of all, so that nothing else makes a page of it. */
    @Bean
    FilterRegistrationBean<ContainerProblems> containerProblems(Problems problems) {
        FilterRegistrationBean<ContainerProblems> filter =
                new FilterRegistrationBean<>(new ContainerProblems(problems));
        filter.setDispatcherTypes(DispatcherType.ERROR);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** A person who is signed in is nobody here. */
    private static AuthorizationDecision withToken(
            Supplier<Authentication> authentication, RequestAuthorizationContext request) {
        if (authentication.get().getPrincipal() instanceof ApiClient) {
            return new AuthorizationDecision(true);
        }
        throw new InsufficientAuthenticationException("no token");
    }
}
