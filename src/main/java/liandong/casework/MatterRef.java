package liandong.casework;

import java.util.Optional;

/**
 * Names a matter of another register (关联事项编号), written as {@code handoff:17}.
 *
 * @param kind of the register, see {@link CaseMatters}
 */
public record MatterRef(String kind, long id) {

    /** Empty when it names none. */
    public static Optional<MatterRef> read(String written) {
        return written.matches("[a-z]{1,20}:\\d{1,18}")
                ? Optional.of(new MatterRef(
                        written.substring(0, written.indexOf(':')),
                        Long.parseLong(written.substring(written.indexOf(':') + 1))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
