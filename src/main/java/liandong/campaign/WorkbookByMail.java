package liandong.campaign;

/** What of the reporting workbooks of a campaign may leave by mail (报表随邮件发出). */
public enum WorkbookByMail {
    /** 只发链接: the form is fetched on the report's page. */
    LINK_ONLY,
    /** 空白表: the form without any figures. */
    BLANK_FORM,
    /** 带上期数: the form with the unit's own figures of last month. */
    WITH_LAST_MONTH;

    public boolean isAttached() {
        return this != LINK_ONLY;
    }

    public String messageKey() {
        return "campaign.workbook-by-mail." + name();
    }
}
