package org.folkmoot.installation;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.foundation.Organisation;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.web.Option;
import org.folkmoot.web.Words;

/** The organisation as somebody typed it. */
public record OrganisationForm(String organisation, String nation, String zone, String brand) {

    static final OrganisationForm NEW =
            new OrganisationForm("", Organisation.Nation.ENGLAND_AND_WALES.name(), "Europe/London", "#14566a");

    static OrganisationForm of(Organisation organisation) {
        return new OrganisationForm(
                organisation.name(),
                organisation.nation().name(),
                organisation.zone().getId(),
                organisation.brand());
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (!organisation.strip().matches("\\P{Cc}{2,200}")) {
            problems.add(Problem.of("organisation", "installation.problem.organisation"));
        }
        if (chosenNation().isEmpty()) {
            problems.add(Problem.of("nation", "installation.problem.nation"));
        }
        if (chosenZone().isEmpty()) {
            problems.add(Problem.of("zone", "installation.problem.zone"));
        }
        if (!brand.strip().matches("#[0-9a-fA-F]{6}")) {
            problems.add(Problem.of("brand", "installation.problem.brand"));
        }
        return problems;
    }

    /** @throws Refused with the problems */
    Organisation read() {
        Refused.unlessEmpty(problems());
        return new Organisation(
                organisation.strip(),
                chosenNation().orElseThrow(),
                chosenZone().orElseThrow(),
                brand.strip().toLowerCase(Locale.ROOT));
    }

    static List<Option> nations(Words words) {
        return Arrays.stream(Organisation.Nation.values())
                .map(nation -> Option.of(nation.name(), words.of("installation.nation." + nation.name())))
                .toList();
    }

    /** Named by place, such as Europe/London, so that they know when the clocks change. */
    static List<Option> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone ->
                        zone.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                .sorted()
                .map(zone -> Option.named(zone, zone.replace('_', ' ')))
                .toList();
    }

    private Optional<Organisation.Nation> chosenNation() {
        return Arrays.stream(Organisation.Nation.values())
                .filter(value -> value.name().equals(nation))
                .findFirst();
    }

    private Optional<ZoneId> chosenZone() {
        try {
            return Optional.of(ZoneId.of(zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
