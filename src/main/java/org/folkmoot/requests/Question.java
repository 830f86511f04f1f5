package org.folkmoot.requests;

import java.util.Arrays;
import java.util.Optional;

/**
 * Everything that is asked of somebody who wants an account. Its constant is the field's name in forms, in the API and in
 * the messages ({@code requests.question.<name>}).
 */
public enum Question {
    SERVICE(Section.CASE, Kind.SERVICE),
    SPONSOR(Section.CASE, Kind.PERSON),
    OBJECTIVE(Section.CASE, Kind.TEXT),
    PRIORITY(Section.CASE, Kind.LINE),
    AUDIENCE(Section.CASE, Kind.TEXT),
    WHY_NEW(Section.CASE, Kind.TEXT),

    NETWORK(Section.NETWORK, Kind.NETWORK),
    WHY_NETWORK(Section.NETWORK, Kind.TEXT),
    NAME(Section.NETWORK, Kind.LINE),
    HANDLE(Section.NETWORK, Kind.LINE),
    BRAND(Section.NETWORK, Kind.BRAND),
    LANGUAGES(Section.NETWORK, Kind.LINE),

    CONTENT_TYPES(Section.CONTENT, Kind.TEXT),
    SAMPLE_PLAN(Section.CONTENT, Kind.LONG),
    FREQUENCY(Section.CONTENT, Kind.LINE),
    ACCESSIBILITY(Section.CONTENT, Kind.TEXT),

    OWNER(Section.PEOPLE, Kind.PERSON),
    DEPUTY(Section.PEOPLE, Kind.PERSON),
    RESPONDERS(Section.PEOPLE, Kind.TEXT),
    COVER(Section.PEOPLE, Kind.TEXT),
    BUDGET(Section.PEOPLE, Kind.LINE),

    KPI_1(Section.MEASURES, Kind.LINE),
    KPI_1_MONTH_3(Section.MEASURES, Kind.NUMBER),
    KPI_1_MONTH_6(Section.MEASURES, Kind.NUMBER),
    KPI_1_MONTH_12(Section.MEASURES, Kind.NUMBER),
    KPI_2(Section.MEASURES, Kind.LINE, false),
    KPI_2_MONTH_3(Section.MEASURES, Kind.NUMBER, false),
    KPI_2_MONTH_6(Section.MEASURES, Kind.NUMBER, false),
    KPI_2_MONTH_12(Section.MEASURES, Kind.NUMBER, false),
    REVIEW_DATE(Section.MEASURES, Kind.DATE),
    EXIT_PLAN(Section.MEASURES, Kind.TEXT),

    RISKS(Section.SAFETY, Kind.TEXT),
    PERSONAL_DATA(Section.SAFETY, Kind.YES_NO),
    DPIA(Section.SAFETY, Kind.YES_NO),
    DATA_NOTES(Section.SAFETY, Kind.TEXT, false),
    UNDER_18(Section.SAFETY, Kind.YES_NO),
    SAFEGUARDING(Section.SAFETY, Kind.TEXT, false),
    PARTNERS(Section.SAFETY, Kind.LINE, false),
    DECLARATION(Section.SAFETY, Kind.DECLARATION);

    /** How it is answered. */
    public enum Kind {
        LINE(200),
        TEXT(4_000),
        LONG(8_000),
        NUMBER(12),
        DATE(10),
        SERVICE(36),
        PERSON(36),
        NETWORK(40),
        BRAND(20),
        YES_NO(3),
        DECLARATION(3);

        private final int longest;

        Kind(int longest) {
            this.longest = longest;
        }

        int longest() {
            return longest;
        }
    }

    private final Section section;
    private final Kind kind;
    private final boolean needed;

    Question(Section section, Kind kind) {
        this(section, kind, true);
    }

    Question(Section section, Kind kind, boolean needed) {
        this.section = section;
        this.kind = kind;
        this.needed = needed;
    }

    public Section section() {
        return section;
    }

    public Kind kind() {
        return kind;
    }

    public boolean needed() {
        return needed;
    }

    static Optional<Question> of(String name) {
        return Arrays.stream(values())
                .filter(question -> question.name().equals(name))
                .findFirst();
    }
}
