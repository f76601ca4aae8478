package liandong.api;

import java.util.List;

/** Something of a submission has to be put right first (未予接收): everything that is wrong at once, and nothing was kept. */
public class NotSubmitted extends RuntimeException {

    private final transient List<PlacedFinding> findings;

    NotSubmitted(List<PlacedFinding> findings) {
        super(findings.size() + " findings");
        this.findings = List.copyOf(findings);
    }

    public List<PlacedFinding> findings() {
        return findings;
    }
}
