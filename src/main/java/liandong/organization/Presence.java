package liandong.organization;

/**
 * Who is looking (当前用户), as found for one request.
 *
 * @param mustChangePassword the account has a one-time password and has to choose its own before anything else
 */
public record Presence(Viewer viewer, boolean mustChangePassword) {}
