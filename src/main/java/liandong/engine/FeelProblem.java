package liandong.engine;

/** A rule that cannot be used, with the reason in words (规则有误). */
public class FeelProblem extends RuntimeException {

    public FeelProblem(String reason) {
        super(reason);
    }
}
