package liandong.document;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import org.springframework.stereotype.Component;

/** Signs the tokens of workbooks (工作簿签名) so that nobody can make one, or make one say something else. */
@Component
public class WorkbookSigning {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String BEFORE_SIGNATURE = "#";

    private final WorkbookKey key;

    WorkbookSigning(WorkbookKey key) {
        this.key = key;
    }

    /** The token with its signature, as it stands in the workbook. */
    public String sign(WorkbookToken token) {
        return token.text() + BEFORE_SIGNATURE + signature(token.text());
    }

    /** The token of such a text; empty when this server did not sign it. */
    public Optional<WorkbookToken> verify(String signed) {
        int end = signed.lastIndexOf(BEFORE_SIGNATURE);
        if (end < 0) {
            return Optional.empty();
        }
        String text = signed.substring(0, end);
        byte[] given = signed.substring(end + 1).getBytes(StandardCharsets.UTF_8);
        byte[] right = signature(text).getBytes(StandardCharsets.UTF_8);
        // Takes the same time wherever they differ.
        return MessageDigest.isEqual(given, right) ? WorkbookToken.read(text) : Optional.empty();
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key.get());
            byte[] signature = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
