package liandong.rehearse;

/** A kind of matter that goes from step to step (事项类别). */
enum MatterKind {
    CLUE("handoffs", "线索", "", ClueCourse.values(), new CluePaperwork()),
    TRANSFER("transfers", "信息", "CYBERSPACE", TransferCourse.values(), new TransferPaperwork()),
    REFERRAL("referrals", "案件", "PUBLIC_SECURITY", ReferralCourse.values(), new ReferralPaperwork()),
    COMPLAINT("complaints", "投诉", "", ComplaintCourse.values(), new ComplaintPaperwork());

    /** Of its pages, and the name of its list in a behaviour file. */
    final String area;

    final String name;
    /** Kind of the unit that always gets it; "" when there is no such unit. */
    final String receiver;

    final Course[] courses;
    final Paperwork paperwork;

    MatterKind(String area, String name, String receiver, Course[] courses, Paperwork paperwork) {
        this.area = area;
        this.name = name;
        this.receiver = receiver;
        this.courses = courses;
        this.paperwork = paperwork;
    }
}
