package liandong.shared;

/** The unified social credit code (统一社会信用代码) of an organisation, GB 32100: 17 places and a check character. */
public final class Uscc {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    private Uscc() {}

    /** Whether it is one: length, letters and check character. */
    public static boolean isValid(String code) {
        if (code.length() != LENGTH || code.chars().anyMatch(letter -> ALPHABET.indexOf(letter) < 0)) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        int check = (ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length();
        return ALPHABET.charAt(check) == code.charAt(LENGTH - 1);
    }
}
