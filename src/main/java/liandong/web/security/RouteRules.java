package liandong.web.security;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import liandong.organization.Capability;
import org.springframework.util.AntPathMatcher;

/**
 * Who may ask for which route at all (路由权限). What is not listed is denied; which rows a person then sees is decided by
 * {@link liandong.organization.Access}.
 */
final class RouteRules {

    /** For everybody, signed in or not. The rehearsal's routes exist in that profile only. */
    static final List<String> PUBLIC = List.of(
            "/sign-in",
            "/forgotten-password",
            "/new-password/*",
            "/intake",
            "/actuator/health",
            "/actuator/health/**",
            "/rehearsal/next-event",
            "/rehearsal/next-day",
            "/rehearsal/date",
            "/rehearsal/invariants",
            "/rehearsal/audit-verification");

    /** For everybody who is signed in. */
    static final List<String> SIGNED_IN =
            List.of("/", "/settings", "/change-password", "/held-form", "/held-form/thrown-away", "/sign-out");

    static final Set<Capability> WORKERS =
            EnumSet.of(Capability.OFFICER, Capability.UNIT_HEAD, Capability.LIAISON, Capability.OBSERVER);

    static final List<Rule> RULES = rules();

    private static final AntPathMatcher PATHS = new AntPathMatcher();

    private RouteRules() {}

    static boolean isPublic(String path) {
        return PUBLIC.stream().anyMatch(pattern -> PATHS.match(pattern, path));
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (String area : List.of(
                "tasks",
                "campaigns",
                "reports",
                "rounds",
                "supervisions",
                "handoffs",
                "complaints",
                "transfers",
                "referrals",
                "cases",
                "meetings",
                "action-items",
                "attachments",
                "search",
                "diagrams")) {
            rules.add(new Rule("/" + area + "/**", WORKERS));
        }
        rules.add(new Rule("/settings/calendar-feed/**", WORKERS));
        Set<Capability> withAdministrator = EnumSet.of(Capability.ADMINISTRATOR);
        withAdministrator.addAll(WORKERS);
        rules.add(new Rule("/outbox/incoming/reading", EnumSet.of(Capability.ADMINISTRATOR)));
        rules.add(new Rule("/outbox/incoming/*/retry", EnumSet.of(Capability.ADMINISTRATOR)));
        rules.add(new Rule("/outbox/**", withAdministrator));
        rules.add(new Rule("/calls/**", EnumSet.of(Capability.OFFICER)));
        rules.add(new Rule("/roster/**", EnumSet.of(Capability.OFFICER, Capability.ADMINISTRATOR)));
        rules.add(new Rule("/api-tokens/**", EnumSet.of(Capability.UNIT_HEAD, Capability.ADMINISTRATOR)));
        rules.add(new Rule("/admin/**", EnumSet.of(Capability.ADMINISTRATOR)));
        rules.add(new Rule("/rehearsal/**", EnumSet.of(Capability.ADMINISTRATOR)));
        rules.add(new Rule("/audit/**", EnumSet.of(Capability.SECURITY_AUDITOR)));
        return List.copyOf(rules);
    }

    record Rule(String pattern, Set<Capability> capabilities) {

        String[] authorities() {
            return capabilities.stream().map(Capability::name).toArray(String[]::new);
        }
    }
}
