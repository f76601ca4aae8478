package liandong.rehearse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import liandong.referral.ReferralAct;
import liandong.rehearse.Course.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CourseTests {

    @Test
    void anActIsDoneAtOnceOrSoManyWorkingDaysLater() {
        assertThat(Course.acts("letter signed+7")).containsExactly(new Act("letter", 0), new Act("signed", 7));
    }

    @ParameterizedTest
    @EnumSource(MatterKind.class)
    void everyCourseHasAWordOfItsOwn(MatterKind kind) {
        assertThat(Stream.of(kind.courses).map(Course::word)).doesNotHaveDuplicates();
        assertThatThrownBy(() -> Course.named("soved", kind.courses))
                .hasMessageContaining("soved", kind.courses[0].word());
    }

    @Test
    void everyActOfAReferralIsPlayedInOneOfTheCourses() {
        List<String> played = Stream.of(ReferralCourse.values())
                .flatMap(course -> course.acts().stream())
                .map(Act::what)
                .toList();
        assertThat(played)
                .containsAll(
                        Stream.of(ReferralAct.values()).map(ReferralAct::code).toList());
    }
}
