package liandong.rehearse;

/** One topic of the verdict: what plan and behaviour demand of it, held against what came about. */
interface Demand {

    void check(Evidence evidence, Differences differences);
}
