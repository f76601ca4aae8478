package liandong.reporting;

import java.util.regex.Pattern;
import liandong.notification.MailMatter;
import liandong.organization.Matter;
import org.springframework.stereotype.Component;

/** Mail about reports goes to the liaisons who report (报送邮件). */
@Component
class ReportMatter implements MailMatter {

    private static final Pattern ABOUT_REPORTS = Pattern.compile(
            "(fill-report|unit-review|correct-report|remind-unit|explain-delay|report-[a-z-]+|urge):.*");

    @Override
    public Matter of(String reminderKey) {
        return ABOUT_REPORTS.matcher(reminderKey).matches() ? Matter.REPORTING : Matter.GENERAL;
    }
}
