package liandong.reporting.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of reports by mail (邮件报送设置), {@code liandong.reporting.mail.*}.
 *
 * @param handIn whether a clean workbook that comes by mail is handed in at once; else it becomes the draft
 */
@ConfigurationProperties("liandong.reporting.mail")
record MailedReportSettings(@DefaultValue("true") boolean handIn) {}
