package liandong.document.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liandong.document.workbook.Slot.Role;
import liandong.table.Field;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What may be typed into a cell, and what is said when it is entered or refused (数据有效性). */
final class Prompts {

    private static final String LARGEST = "999999999999";
    private static final int TITLE = 31;
    private static final int TEXT = 250;

    private final XSSFSheet sheet;
    private final DataValidationHelper validations;
    private final Wording wording;

    Prompts(XSSFSheet sheet, Wording wording) {
        this.sheet = sheet;
        this.validations = sheet.getDataValidationHelper();
        this.wording = wording;
    }

    /** What is asked alike, one row of the grid for example, has one prompt. */
    private record Question(Role role, Field asked) {}

    void write(List<Slot> open) {
        Map<Question, CellRangeAddressList> places = new LinkedHashMap<>();
        for (Slot slot : open) {
            Field asked = slot.asked();
            if (asked != null) {
                places.computeIfAbsent(new Question(slot.role(), alike(asked)), key -> new CellRangeAddressList())
                        .addCellRangeAddress(
                                new CellRangeAddress(slot.row(), slot.lastRow(), slot.column(), slot.lastColumn()));
            }
        }
        places.forEach(this::write);
    }

    /** Cells of one row differ in their code only. */
    private static Field alike(Field asked) {
        return new Field(
                "", asked.label(), asked.unit(), asked.type(), asked.scale(), asked.required(), asked.maxLength());
    }

    private void write(Question question, CellRangeAddressList places) {
        DataValidation validation = validations.createValidation(constraint(question), places);
        String says = prompt(question);
        validation.createPromptBox(cut(question.asked().label(), TITLE), cut(says, TEXT));
        validation.setShowPromptBox(true);
        validation.createErrorBox(wording.say("refused"), cut(says, TEXT));
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.setShowErrorBox(true);
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }

    private DataValidationConstraint constraint(Question question) {
        Field asked = question.asked();
        if (question.role() == Role.ZERO) {
            return validations.createExplicitListConstraint(new String[] {Filled.YES});
        }
        return switch (asked.type()) {
            case COUNT -> validations.createIntegerConstraint(OperatorType.BETWEEN, "0", LARGEST);
            case MONEY_WAN -> validations.createDecimalConstraint(OperatorType.BETWEEN, "0", LARGEST);
            case DATE ->
                validations.createDateConstraint(OperatorType.BETWEEN, "DATE(2000,1,1)", "DATE(2099,12,31)", null);
            case TEXT ->
                validations.createTextLengthConstraint(OperatorType.BETWEEN, "0", String.valueOf(asked.maxLength()));
        };
    }

    private String prompt(Question question) {
        Field asked = question.asked();
        if (question.role() == Role.ZERO) {
            return wording.say("prompt.zero");
        }
        String unit =
                asked.unit().isEmpty() || asked.label().contains("（") ? "" : wording.say("prompt.unit", asked.unit());
        return switch (asked.type()) {
            case COUNT -> unit + wording.say("prompt.count");
            case MONEY_WAN -> unit + wording.say("prompt.money", asked.scale());
            case DATE -> required(asked) + wording.say("prompt.date");
            case TEXT -> required(asked) + wording.say("prompt.text", String.valueOf(asked.maxLength()));
        };
    }

    private String required(Field asked) {
        return asked.required() ? wording.say("prompt.required") : "";
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
