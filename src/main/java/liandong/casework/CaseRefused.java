package liandong.casework;

import java.util.List;
import liandong.shared.Problem;
import liandong.shared.Refused;

/** A case that cannot be registered as it is written (登记未通过校验): everything that is wrong, each at its field. */
public class CaseRefused extends Refused {

    private final transient List<Problem> problems;

    CaseRefused(List<Problem> problems) {
        super("casework.refused.problems", problems.size());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
