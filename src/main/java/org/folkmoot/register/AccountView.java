package org.folkmoot.register;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as the API and the JSON export give it. */
public record AccountView(
        UUID id,
        String network,
        String kind,
        String handle,
        String name,
        @Nullable URI address,
        @Nullable String networkId,
        UUID service,
        String serviceName,
        @Nullable UUID owner,
        @Nullable String ownerName,
        @Nullable UUID deputy,
        @Nullable String deputyName,
        @Nullable UUID escalation,
        String purpose,
        String audience,
        String notes,
        String status,
        List<String> languages,
        String brand,
        String partner,
        String member,
        boolean underEighteen,
        boolean listed,
        String accessModel,
        String portfolio,
        String twoFactor,
        @Nullable LocalDate twoFactorOn,
        String verified,
        @Nullable LocalDate openedOn,
        String request,
        @Nullable LocalDate assuredOn,
        String assurance,
        @Nullable LocalDate closedOn,
        String closedBecause,
        @Nullable UUID successor,
        @Nullable LocalDate drilledOn,
        @Nullable LocalDate attestBy,
        @Nullable UUID connection,
        @Nullable NewestFigure followers,
        @Nullable NewestFigure lastPost,
        @Nullable NewestFigure responseRate,
        int version) {

    /**
     * The newest figure that is known; absent where the network gives none and nobody has typed one.
     *
     * @param value of the last post its day, of the response rate per cent
     */
    public record NewestFigure(String value, LocalDate seenOn, String source, boolean typed) {

        static @Nullable NewestFigure of(@Nullable Figure figure) {
            return figure == null
                    ? null
                    : new NewestFigure(
                            figure.metric().equals(Figure.LAST_POST)
                                    ? figure.day().toString()
                                    : String.valueOf(figure.value()),
                            figure.seenOn(),
                            figure.source(),
                            figure.typed());
        }
    }

    static AccountView of(AccountRow row) {
        var account = row.account();
        return new AccountView(
                account.id().value(),
                account.network().key(),
                account.kind().name(),
                account.handle(),
                account.name(),
                account.address(),
                account.remoteId(),
                account.service().value(),
                row.service(),
                account.owner() == null ? null : account.owner().value(),
                row.owner(),
                account.deputy() == null ? null : account.deputy().value(),
                row.deputy(),
                account.escalation() == null ? null : account.escalation().value(),
                account.purpose(),
                account.audience(),
                account.notes(),
                account.status().name(),
                account.remit().languages(),
                account.remit().brand().name(),
                account.remit().partner(),
                account.remit().member(),
                account.remit().underEighteen(),
                account.remit().listed(),
                account.access().model().name(),
                account.access().portfolio(),
                account.access().twoFactor().name(),
                account.access().twoFactorOn(),
                account.access().verified().name(),
                account.life().openedOn(),
                account.life().request(),
                account.life().assuredOn(),
                account.life().assurance(),
                account.life().closedOn(),
                account.life().closedBecause(),
                account.life().successor() == null
                        ? null
                        : account.life().successor().value(),
                account.incident().drilledOn(),
                account.attestBy(),
                account.connection() == null ? null : account.connection().value(),
                NewestFigure.of(row.followers()),
                NewestFigure.of(row.lastPost()),
                NewestFigure.of(row.responseRate()),
                account.version());
    }
}
