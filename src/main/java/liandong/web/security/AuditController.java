package liandong.web.security;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import liandong.audit.AuditQuery;
import liandong.audit.AuditRow;
import liandong.audit.AuditSearch;
import liandong.audit.AuditVerification;
import liandong.organization.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The audit page (审计) of the security auditor: search, and how far the chain reaches. */
@Controller
class AuditController {

    private final AuditSearch search;
    private final AuditVerification verification;
    private final Directory directory;

    AuditController(AuditSearch search, AuditVerification verification, Directory directory) {
        this.search = search;
        this.verification = verification;
        this.directory = directory;
    }

    @GetMapping("/audit")
    String page(
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        AuditQuery query = new AuditQuery(subject, action, actor, from, to, before);
        List<AuditRow> rows = search.find(query);
        model.addAttribute("query", query);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "units",
                directory.unitNames(rows.stream()
                        .map(AuditRow::unitId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
        model.addAttribute("chain", search.chain());
        model.addAttribute("next", rows.size() < AuditSearch.PAGE ? null : next(query, rows));
        model.addAttribute(
                "first", before == null ? null : address(query).encode().toUriString());
        return "audit/page";
    }

    /** Reads the whole chain again. */
    @PostMapping("/audit/verification")
    String verify(Model model) {
        model.addAttribute("verdict", verification.verify());
        return "audit/verdict";
    }

    private static String next(AuditQuery query, List<AuditRow> rows) {
        return address(query)
                .queryParam("before", rows.get(rows.size() - 1).id())
                .encode()
                .toUriString();
    }

    private static UriComponentsBuilder address(AuditQuery query) {
        return UriComponentsBuilder.fromPath("/audit")
                .queryParam("subject", query.subject())
                .queryParam("action", query.action())
                .queryParam("actor", query.actor())
                .queryParam("from", query.from() == null ? "" : query.from())
                .queryParam("to", query.to() == null ? "" : query.to());
    }
}
