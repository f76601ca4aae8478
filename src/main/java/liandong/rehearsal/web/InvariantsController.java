package liandong.rehearsal.web;

import java.util.List;
import javax.sql.DataSource;
import liandong.rehearsal.CheckInvariants;
import liandong.worklist.InvariantChecker;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The invariants of a running rehearsal (不变量检查), whose database file is locked for everybody else. */
@RestController
@Profile("rehearsal | test")
class InvariantsController {

    private final DataSource database;

    InvariantsController(DataSource database) {
        this.database = database;
    }

    /** 200 when all is well, else 409; the text names each violation. */
    @GetMapping("/rehearsal/invariants")
    ResponseEntity<String> check() {
        InvariantChecker checker = new InvariantChecker(database);
        List<InvariantChecker.Violation> violations = checker.check();
        return ResponseEntity.status(violations.isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT)
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .body(CheckInvariants.report(checker, violations) + "\n");
    }
}
