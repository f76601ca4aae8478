package liandong.web.security;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The security chain (安全链): everything is denied unless {@link RouteRules} names it. */
@Configuration(proxyBeanMethods = false)
class SecurityChain {

    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    /** Style sheets, scripts and pictures of the product itself: no session, no account. */
    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        return withoutSession(http.securityMatcher(
                        "/css/**", "/js/**", "/img/**", "/vendor/**", "/favicon.ico", "/favicon.svg"))
                .headers(headers -> headers(headers).cacheControl(cache -> cache.disable()))
                .build();
    }

    /** Calendars read their feed by the secret in its address: no session, no account. */
    @Bean
    @Order(2)
    SecurityFilterChain calendars(HttpSecurity http) throws Exception {
        return withoutSession(http.securityMatcher("/calendar/*"))
                .headers(SecurityChain::headers)
                .build();
    }

    private static HttpSecurity withoutSession(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.disable())
                .csrf(csrf -> csrf.disable());
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http, AccountGate gate, SignedInGoesOn goesOn, Denied denied, MultipartProperties uploads)
            throws Exception {
        return http.authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                            .permitAll()
                            .requestMatchers(RouteRules.PUBLIC.toArray(String[]::new))
                            .permitAll()
                            .requestMatchers(RouteRules.SIGNED_IN.toArray(String[]::new))
                            .authenticated();
                    RouteRules.RULES.forEach(
                            rule -> requests.requestMatchers(rule.pattern()).hasAnyAuthority(rule.authorities()));
                    requests.anyRequest().denyAll();
                })
                .formLogin(form -> form.loginPage("/sign-in")
                        .successHandler(goesOn)
                        .failureHandler(new SignInRefused())
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/sign-in?signed-out")
                        .deleteCookies("LIANDONG"))
                .exceptionHandling(errors -> errors.accessDeniedHandler(denied).authenticationEntryPoint(denied))
                .addFilterBefore(gate, AnonymousAuthenticationFilter.class)
                .addFilterBefore(new UploadSize(uploads.getMaxRequestSize()), CsrfFilter.class)
                .headers(SecurityChain::headers)
                .csrf(Customizer.withDefaults())
                .build();
    }

    private static HeadersConfigurer<HttpSecurity> headers(HeadersConfigurer<HttpSecurity> headers) {
        return headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(
                        org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                .CrossOriginOpenerPolicy.SAME_ORIGIN))
                .frameOptions(frame -> frame.deny());
    }
}
