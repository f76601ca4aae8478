package liandong.web;

/** A request with a character that no text may hold (含控制字符的请求); see {@link liandong.shared.PlainText}. */
public class OddText extends RuntimeException {}
