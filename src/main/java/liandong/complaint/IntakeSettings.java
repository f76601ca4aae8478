package liandong.complaint;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Whether the public may enter complaints itself (公众登记设置); off unless somebody turns it on. */
@ConfigurationProperties("liandong.intake")
public record IntakeSettings(@DefaultValue("false") boolean enabled) {}
