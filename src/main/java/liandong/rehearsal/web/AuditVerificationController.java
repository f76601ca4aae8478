package liandong.rehearsal.web;

import liandong.audit.AuditSealer;
import liandong.audit.AuditVerdict;
import liandong.audit.AuditVerification;
import liandong.audit.VerifyAudit;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The audit chain of a running rehearsal (审计校验), whose database file is locked for everybody else. */
@Controller
@Profile("rehearsal | test")
class AuditVerificationController {

    private final AuditSealer sealer;
    private final AuditVerification verification;

    AuditVerificationController(AuditSealer sealer, AuditVerification verification) {
        this.sealer = sealer;
        this.verification = verification;
    }

    /** 200 when the chain is intact, else 409; the text names the first altered or missing row. */
    @GetMapping("/rehearsal/audit-verification")
    ResponseEntity<String> verify() {
        sealer.seal();
        AuditVerdict verdict = verification.verify();
        return ResponseEntity.status(verdict.intact() ? HttpStatus.OK : HttpStatus.CONFLICT)
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .body(VerifyAudit.report(verdict) + "\n");
    }
}
