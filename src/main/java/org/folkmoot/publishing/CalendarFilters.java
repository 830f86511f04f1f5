package org.folkmoot.publishing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.folkmoot.networks.Networks;
import org.folkmoot.register.Register;
import org.folkmoot.web.Option;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** What the calendar can be narrowed to. */
@Component
class CalendarFilters {

    private final Register register;
    private final Networks networks;
    private final Words words;

    CalendarFilters(Register register, Networks networks, Words words) {
        this.register = register;
        this.networks = networks;
        this.words = words;
    }

    /** With their networks, since one name often stands on several. */
    List<Option> accounts() {
        return Stream.concat(
                        Stream.of(Option.of("", words.of("publishing.calendar.accounts"))),
                        register.connected().stream()
                                .map(account -> Option.named(
                                        account.id().value().toString(),
                                        account.name() + " ("
                                                + networks.info(account.network())
                                                        .name() + ")")))
                .toList();
    }

    List<Option> states() {
        return Stream.concat(
                        Stream.of(Option.of("", words.of("publishing.calendar.states"))),
                        Arrays.stream(VariantStatus.values())
                                .filter(status -> status != VariantStatus.WITHDRAWN)
                                .map(status -> Option.of(
                                        status.name().toLowerCase(Locale.ROOT), words.of(States.key(status)))))
                .toList();
    }
}
