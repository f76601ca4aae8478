package liandong.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.shared.Period;
import org.springframework.stereotype.Component;

/** Periods as documents name them (报告期): 2021年8月, or 2021年7月至2021年12月 for the whole campaign. */
@Component
class PeriodWords {

    private final Campaigns campaigns;
    private final Words words;

    PeriodWords(Campaigns campaigns, Words words) {
        this.campaigns = campaigns;
        this.words = words;
    }

    String of(long campaignId, String periodCode) {
        Period period = new Period(periodCode);
        if (!period.isWhole()) {
            return month(period.month());
        }
        Campaign campaign = campaigns.find(campaignId).orElseThrow();
        return words.of("reporting.workbook.whole", month(campaign.from()), month(campaign.to()));
    }

    private String month(LocalDate day) {
        return month(YearMonth.from(day));
    }

    private String month(YearMonth month) {
        return words.of(
                "reporting.workbook.month", String.valueOf(month.getYear()), String.valueOf(month.getMonthValue()));
    }
}
