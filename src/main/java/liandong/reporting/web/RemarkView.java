package liandong.reporting.web;

/**
 * What the receiver said at one place (退回意见).
 *
 * @param place in words
 */
record RemarkView(String address, String place, String text) {}
