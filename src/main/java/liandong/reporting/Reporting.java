package liandong.reporting;

import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** What people do with reports (信息报送). Every method is one transaction and guards its own preconditions. */
@Service
public class Reporting {

    /** Moves an obligation's due day (延期); its original date is kept. Recorded, reminded anew. */
    public void extend(long obligationId, LocalDate newDue, String reason) {
        throw new UnsupportedOperationException("owner: reporting");
    }
}
