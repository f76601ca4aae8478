package liandong.web;

/**
 * One entry of the main navigation (导航).
 *
 * @param badge how much is waiting there, 0 for no mark
 */
public record NavItem(String messageKey, String link, boolean current, long badge) {}
