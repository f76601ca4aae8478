package liandong.rehearse;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How a matter goes from beginning to end (剧情): what is done about it, act by act, and how it stands in the end. */
interface Course {

    /** @param later so many working days after the act before it; 0 as soon as somebody has it in the inbox */
    record Act(String what, int later) {

        private static Act parse(String written) {
            String[] parts = written.split("\\+");
            return new Act(parts[0], parts.length == 1 ? 0 : Integer.parseInt(parts[1]));
        }
    }

    /** By which a behaviour file names it. */
    String word();

    /** Its state on the server in the end. */
    String end();

    List<Act> acts();

    /** As words with blanks between, {@code signed+7} for one that is done seven working days later. */
    static List<Act> acts(String written) {
        return Stream.of(written.split(" ")).map(Act::parse).toList();
    }

    default long times(String what) {
        return acts().stream().filter(act -> act.what().equals(what)).count();
    }

    /** Working days it takes at most, when everybody needs a day for each act. */
    default int workdays() {
        return acts().stream().mapToInt(act -> Math.max(1, act.later())).sum();
    }

    static <C extends Course> C named(String word, C[] courses) {
        return Arrays.stream(courses)
                .filter(course -> course.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Course '" + word + "': expected one of "
                        + Arrays.stream(courses).map(Course::word).toList()));
    }
}
