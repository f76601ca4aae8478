package liandong.shared;

/** Administrative division code (行政区划代码, GB/T 2260), six digits. */
public record RegionCode(String value) implements Comparable<RegionCode> {

    public RegionCode {
        if (!value.matches("\\d{6}")) {
            throw new IllegalArgumentException("Not a six-digit division code: " + value);
        }
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
