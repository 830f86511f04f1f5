package org.folkmoot.reporting;

import java.util.List;

/** What the account's page shows of its figures. */
public record FiguresPage(LineChart chart, List<MonthlyReport.Day> days, boolean asked) {}
