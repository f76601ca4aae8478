package liandong.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import liandong.LiandongTest;
import liandong.reporting.FigureScope;
import liandong.reporting.FigureSources;
import liandong.reporting.SourcedFigures;
import liandong.reporting.SourcedFigures.Figure;
import liandong.transfer.TransferMother.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The figure of the monthly report about information transferred, drawn from the register of the unit that transferred it. */
@LiandongTest
class TransferFiguresTests {

    @Autowired
    TransferMother mother;

    @Autowired
    FigureSources source;

    private Scene scene;

    @BeforeEach
    void campaign() {
        scene = mother.scene();
    }

    @Test
    void eachItemThatWentOutInTheMonthIsCountedAndNoneThatCameBack() {
        long counted = mother.accepted(scene, "https://l.example/1", "https://l.example/2");
        mother.sent(scene, scene.mpa(), "https://l.example/3");
        mother.written(scene, scene.amr(), "https://l.example/4");
        long back = mother.sent(scene, scene.amr(), "https://l.example/5");
        mother.writing.withdraw(scene.amr().liaison(), back, mother.version(back), "误送");
        long returned = mother.sent(scene, scene.amr(), "https://l.example/6");
        mother.answering.giveBack(scene.cac(), returned, mother.version(returned), "缺截图");

        assertThat(figures(scene.amr().unit(), 8).figures()).singleElement().satisfies((Figure figure) -> {
            assertThat(figure.address()).isEqualTo("fields.NET_INFO_OUT");
            assertThat(figure.name()).isEqualTo("INTERNET_TRANSFERS");
            assertThat(figure.number()).isEqualByComparingTo("2");
            assertThat(figure.origins())
                    .extracting(SourcedFigures.Origin::link)
                    .containsExactly("/transfers/" + counted);
        });
        assertThat(figures(scene.amr().unit(), 9).figures())
                .singleElement()
                .satisfies((Figure figure) -> assertThat(figure.number()).isZero());
    }

    @Test
    void aUnitThatNeverTransferredIsToldNothing() {
        mother.sent(scene, scene.mpa(), "https://l.example/7");
        assertThat(figures(scene.amr().unit(), 8)).isEqualTo(SourcedFigures.NONE);
    }

    private SourcedFigures figures(long unit, int month) {
        LocalDate from = LocalDate.of(2021, month, 1);
        return source.of(new FigureScope(
                scene.campaignId(),
                unit,
                "cn-medbeauty-monthly-shanghai-2021",
                from,
                from.plusMonths(1).minusDays(1)));
    }
}
