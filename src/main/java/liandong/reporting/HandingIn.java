package liandong.reporting;

import java.util.List;
import liandong.table.Finding;

/**
 * What became of a report that somebody wanted to hand in (报送结果).
 *
 * @param findings all there is to say about it; when it was not handed in, some of them have to be put right first
 */
public record HandingIn(boolean handedIn, List<Finding> findings) {}
