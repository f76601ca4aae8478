package liandong.table;

/**
 * The narrative of a report (文字情况).
 *
 * @param label empty when the page's own word for it will do
 * @param required whether a report without it cannot be submitted
 */
public record TextPart(String label, int maxLength, boolean required) {

    public static final String ADDRESS = "narrative";
}
