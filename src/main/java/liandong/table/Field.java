package liandong.table;

/**
 * A single field (字段) of the footer, of the activity form or of a typical case.
 *
 * @param maxLength of a text, in characters
 */
public record Field(
        String code, String label, String unit, ValueType type, int scale, boolean required, int maxLength) {

    public String address() {
        return "fields." + code;
    }
}
