package liandong.complaint;

/** What the complainant says of how the matter was handled (回访满意度, R85). */
public enum Satisfaction {
    SATISFIED,
    NOT_SATISFIED,
    NOT_REACHED
}
