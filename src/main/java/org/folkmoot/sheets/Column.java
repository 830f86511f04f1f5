package org.folkmoot.sheets;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.register.AccountField;
import org.jspecify.annotations.Nullable;

/** The columns of the register's files: the name that we write, and the names that we also understand. */
enum Column {
    NETWORK(AccountField.NETWORK, "network", "platform", "channel"),
    NAME(AccountField.NAME, "name", "account", "account name", "page", "title"),
    HANDLE(AccountField.HANDLE, "handle", "username", "user name", "screen name"),
    ADDRESS(AccountField.ADDRESS, "address", "url", "link", "web address", "website"),
    REMOTE_ID(AccountField.REMOTE_ID, "network id", "id", "remote id", "page id"),
    KIND(AccountField.KIND, "kind", "type"),
    SERVICE(AccountField.SERVICE, "service", "team", "department"),
    DIRECTORATE(null, "directorate", "division"),
    OWNER(AccountField.OWNER, "owner", "owner email", "contact", "point of contact"),
    DEPUTY(AccountField.DEPUTY, "deputy", "deputy email", "second contact"),
    PURPOSE(AccountField.PURPOSE, "purpose", "aim", "mission"),
    AUDIENCE(AccountField.AUDIENCE, "audience", "target audience"),
    STATUS(AccountField.STATUS, "status", "state"),
    NOTES(AccountField.NOTES, "notes", "comment", "comments"),
    ESCALATION(AccountField.ESCALATION, "escalation contact", "escalation"),
    LANGUAGES(AccountField.LANGUAGES, "languages", "language"),
    BRAND(AccountField.BRAND, "brand"),
    PARTNER(AccountField.PARTNER, "partner", "run by"),
    MEMBER(AccountField.MEMBER, "member", "councillor"),
    UNDER_EIGHTEEN(AccountField.UNDER_EIGHTEEN, "under 18", "under eighteen"),
    LISTED(AccountField.LISTED, "public", "listed"),
    ACCESS_MODEL(AccountField.ACCESS_MODEL, "access", "access model"),
    PORTFOLIO(AccountField.PORTFOLIO, "portfolio", "business manager"),
    VAULT(AccountField.VAULT, "vault reference", "credentials location", "password central"),
    RECOVERY_EMAIL(AccountField.RECOVERY_EMAIL, "recovery mailbox", "recovery email"),
    RECOVERY_PHONE(AccountField.RECOVERY_PHONE, "recovery phone"),
    TWO_FACTOR(AccountField.TWO_FACTOR, "second factor", "2fa", "two factor"),
    TWO_FACTOR_ON(AccountField.TWO_FACTOR_ON, "second factor seen on", "2fa date"),
    VERIFIED(AccountField.VERIFIED, "verified", "badge"),
    OPENED_ON(AccountField.OPENED_ON, "opened on", "opened"),
    REQUEST(AccountField.REQUEST, "request", "request reference"),
    ASSURED_ON(AccountField.ASSURED_ON, "assured on", "information assurance date"),
    ASSURANCE(AccountField.ASSURANCE, "assurance reference", "information assurance"),
    CLOSED_ON(AccountField.CLOSED_ON, "closed on", "closed"),
    CLOSED_BECAUSE(AccountField.CLOSED_BECAUSE, "closed because", "reason for closing"),
    SUCCESSOR(AccountField.SUCCESSOR, "successor"),
    RECOVERY_CONTACTS(AccountField.RECOVERY_CONTACTS, "recovery contacts"),
    INCIDENT_STEPS(AccountField.INCIDENT_STEPS, "incident steps"),
    DRILLED_ON(AccountField.DRILLED_ON, "drilled on", "drill date");

    static final List<String> NAMES =
            Arrays.stream(values()).map(column -> column.title).toList();

    private final @Nullable AccountField field;
    private final String title;
    private final Set<String> others;

    Column(@Nullable AccountField field, String title, String... others) {
        this.field = field;
        this.title = title;
        this.others = Set.of(others);
    }

    String title() {
        return title;
    }

    /** Empty for the directorate, which belongs to the service. */
    Optional<AccountField> field() {
        return Optional.ofNullable(field);
    }

    boolean person() {
        return this == OWNER || this == DEPUTY || this == ESCALATION;
    }

    static Optional<Column> of(String heading) {
        var name = heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
        return Arrays.stream(values())
                .filter(column -> column.title.equals(name) || column.others.contains(name))
                .findFirst();
    }

    static Optional<Column> of(AccountField field) {
        return Arrays.stream(values()).filter(column -> column.field == field).findFirst();
    }
}
