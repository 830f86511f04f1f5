package org.folkmoot.hours;

import java.time.LocalDate;

/** @param key of its name in the messages: {@code hours.holiday.<key>} */
public record BankHoliday(LocalDate date, String key, boolean substitute) {}
