package liandong.organization;

import java.util.regex.Pattern;

/** What mail to a unit is about (邮件事项), as far as units divide it among their liaisons by topic (分工). */
public enum Matter {
    /** 其他事项: for everybody in the role. */
    GENERAL(""),
    /** 信息报送 */
    REPORTING("报送|月报|季报|年报|报表|统计|总结|信息");

    private final Pattern words;

    Matter(String words) {
        this.words = Pattern.compile(words);
    }

    /** Whether somebody with that topic is asked about it; a blank topic is everything. */
    boolean isPartOf(String topic) {
        return topic.isBlank() || words.matcher(topic).find();
    }
}
