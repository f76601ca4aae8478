package liandong.reporting;

import java.util.List;
import java.util.Map;

/** Which of the typical cases that were reported the lead office has selected (典型案例选定); SPI of their library. */
public interface CaseSelection {

    /** Those that were selected, by column of their catalogue, in the order they were reported; none when nothing was. */
    List<Map<String, String>> selected(long campaignId, List<Map<String, String>> reported);
}
