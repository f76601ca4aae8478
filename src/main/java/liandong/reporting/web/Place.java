package liandong.reporting.web;

/** A place of a report a remark can be about (意见位置). */
record Place(String address, String label) {}
