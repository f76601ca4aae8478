package liandong.document;

import java.util.List;
import java.util.stream.Stream;
import liandong.document.OfficialDocument.Type;
import liandong.document.OfficialLetter.Receipt;

/**
 * How large a letter is written so that all of it and its receipt stand on one page (一页排版): three-hao type where there is
 * room, smaller and closer where there is not. GB/T 9704 leaves that to special cases such as this one.
 */
final class LetterFit {

    private static final List<Type> LARGEST_FIRST =
            List.of(new Type(16, 28), new Type(16, 25), new Type(14, 22), new Type(12, 18));

    private static final double TEXT_WIDTH = 156 * 72 / 25.4;
    private static final double HEIGHT = 241 * 72 / 25.4;
    private static final double HEAD = 60;
    private static final double TITLE_SIZE = 22;
    private static final double TITLE_LINE = 32;
    private static final double RECEIPT_HEAD = 38;
    private static final double RECEIPT_LINE = 17;
    private static final double RECEIPT_CHARACTERS = 30;

    private LetterFit() {}

    static Type of(OfficialLetter letter) {
        return LARGEST_FIRST.stream()
                .filter(fit -> height(letter, fit) <= HEIGHT)
                .findFirst()
                .orElse(LARGEST_FIRST.get(LARGEST_FIRST.size() - 1));
    }

    private static double height(OfficialLetter letter, Type fit) {
        Stream<String> small = letter.copies().isBlank() ? Stream.empty() : Stream.of("抄送：" + letter.copies());
        Stream<String> contact = letter.contact().isBlank() ? Stream.empty() : Stream.of(letter.contact());
        double paragraphs = Stream.of(
                        letter.body().stream(),
                        letter.attachments().stream().map(name -> "附件：1." + name),
                        small,
                        contact)
                .flatMap(some -> some)
                .mapToDouble(text -> lines(text.length() + 2, fit.size(), TEXT_WIDTH) * fit.line())
                .sum();
        double title = lines(letter.title().length(), TITLE_SIZE, TEXT_WIDTH) * TITLE_LINE;
        // number, addressee, signature and date, and blank space between them
        return HEAD + title + paragraphs + 6.5 * fit.line() + receipt(letter.receipt());
    }

    private static double receipt(Receipt receipt) {
        double lines = receipt.lines().stream()
                .mapToDouble(one -> Math.max(1, Math.ceil(one.text().length() / RECEIPT_CHARACTERS)))
                .sum();
        return RECEIPT_HEAD + lines * RECEIPT_LINE;
    }

    private static double lines(int characters, double size, double width) {
        return Math.max(1, Math.ceil(characters * size / width));
    }
}
