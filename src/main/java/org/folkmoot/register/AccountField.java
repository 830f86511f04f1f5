package org.folkmoot.register;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every field of an entry that people write, with its value as text: what the form, the files, the trail and the
 * comparison of two versions go by. Its words are {@code register.field.<key>}.
 */
public enum AccountField {
    NETWORK("network", Kind.NETWORK, account -> account.network().key()),
    NAME("name", Kind.LINE, Account::name),
    HANDLE("handle", Kind.LINE, Account::handle),
    ADDRESS("address", Kind.LINE, Account::address),
    REMOTE_ID("remoteId", Kind.LINE, Account::remoteId),
    KIND("kind", Kind.CHOICE, Account::kind),
    STATUS("status", Kind.CHOICE, Account::status),
    SERVICE("service", Kind.SERVICE, account -> account.service().value()),
    OWNER(
            "owner",
            Kind.PERSON,
            account -> account.owner() == null ? null : account.owner().value()),
    DEPUTY(
            "deputy",
            Kind.PERSON,
            account -> account.deputy() == null ? null : account.deputy().value()),
    ESCALATION(
            "escalation",
            Kind.PERSON,
            account ->
                    account.escalation() == null ? null : account.escalation().value()),
    PURPOSE("purpose", Kind.TEXT, Account::purpose),
    AUDIENCE("audience", Kind.TEXT, Account::audience),
    LANGUAGES(
            "languages",
            Kind.LANGUAGES,
            account -> String.join(",", account.remit().languages())),
    BRAND("brand", Kind.CHOICE, account -> account.remit().brand()),
    PARTNER("partner", Kind.LINE, account -> account.remit().partner()),
    MEMBER("member", Kind.LINE, account -> account.remit().member()),
    UNDER_EIGHTEEN("underEighteen", Kind.YES_NO, account -> account.remit().underEighteen()),
    LISTED("listed", Kind.YES_NO, account -> account.remit().listed()),
    ACCESS_MODEL("accessModel", Kind.CHOICE, account -> account.access().model()),
    PORTFOLIO("portfolio", Kind.LINE, account -> account.access().portfolio()),
    VAULT("vault", Kind.LINE, account -> account.access().vault()),
    RECOVERY_EMAIL("recoveryEmail", Kind.LINE, account -> account.access().recoveryEmail()),
    RECOVERY_PHONE("recoveryPhone", Kind.LINE, account -> account.access().recoveryPhone()),
    TWO_FACTOR("twoFactor", Kind.CHOICE, account -> account.access().twoFactor()),
    TWO_FACTOR_ON("twoFactorOn", Kind.DATE, account -> account.access().twoFactorOn()),
    VERIFIED("verified", Kind.CHOICE, account -> account.access().verified()),
    OPENED_ON("openedOn", Kind.DATE, account -> account.life().openedOn()),
    REQUEST("request", Kind.LINE, account -> account.life().request()),
    ASSURED_ON("assuredOn", Kind.DATE, account -> account.life().assuredOn()),
    ASSURANCE("assurance", Kind.LINE, account -> account.life().assurance()),
    CLOSED_ON("closedOn", Kind.DATE, account -> account.life().closedOn()),
    CLOSED_BECAUSE("closedBecause", Kind.TEXT, account -> account.life().closedBecause()),
    SUCCESSOR(
            "successor",
            Kind.ACCOUNT,
            account -> account.life().successor() == null
                    ? null
                    : account.life().successor().value()),
    RECOVERY_CONTACTS(
            "recoveryContacts", Kind.TEXT, account -> account.incident().contacts()),
    INCIDENT_STEPS("incidentSteps", Kind.TEXT, account -> account.incident().steps()),
    DRILLED_ON("drilledOn", Kind.DATE, account -> account.incident().drilledOn()),
    NOTES("notes", Kind.TEXT, Account::notes);

    /** How a value is shown; the words of a choice are {@code register.<key>.<VALUE>}. */
    public enum Kind {
        LINE,
        TEXT,
        CHOICE,
        YES_NO,
        DATE,
        LANGUAGES,
        NETWORK,
        SERVICE,
        PERSON,
        ACCOUNT
    }

    static final List<AccountField> ALL = List.of(values());

    private final String key;
    private final Kind kind;
    private final Function<Account, @Nullable Object> value;

    AccountField(String key, Kind kind, Function<Account, @Nullable Object> value) {
        this.key = key;
        this.kind = kind;
        this.value = value;
    }

    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    /** Empty where nothing is known. */
    public String of(Account account) {
        var found = value.apply(account);
        return found == null ? "" : found.toString();
    }

    /** The end of the key of a choice's words. */
    String word(String value) {
        return "register." + key + "." + value;
    }

    /** Free text that may name residents or say how to get in: the trail keeps its digest alone. */
    boolean guarded() {
        return switch (this) {
            case NOTES, RECOVERY_CONTACTS, INCIDENT_STEPS, VAULT, RECOVERY_EMAIL, RECOVERY_PHONE -> true;
            case NETWORK,
                    NAME,
                    HANDLE,
                    ADDRESS,
                    REMOTE_ID,
                    KIND,
                    STATUS,
                    SERVICE,
                    OWNER,
                    DEPUTY,
                    ESCALATION,
                    PURPOSE,
                    AUDIENCE,
                    LANGUAGES,
                    BRAND,
                    PARTNER,
                    MEMBER,
                    UNDER_EIGHTEEN,
                    LISTED,
                    ACCESS_MODEL,
                    PORTFOLIO,
                    TWO_FACTOR,
                    TWO_FACTOR_ON,
                    VERIFIED,
                    OPENED_ON,
                    REQUEST,
                    ASSURED_ON,
                    ASSURANCE,
                    CLOSED_ON,
                    CLOSED_BECAUSE,
                    SUCCESSOR,
                    DRILLED_ON -> false;
        };
    }

    /** Says how the account is won back: see {@link Recovery}. */
    boolean recovery() {
        return this == VAULT || this == RECOVERY_EMAIL || this == RECOVERY_PHONE;
    }

    public static Optional<AccountField> find(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
