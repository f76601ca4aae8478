package liandong.reporting;

import java.time.Instant;

/** What the receiver said at one place of a revision it returned (退回意见). */
public record ReturnRemark(int revisionNo, String address, String remark, String madeBy, Instant madeAt) {}
