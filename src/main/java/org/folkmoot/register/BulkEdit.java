package org.folkmoot.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.springframework.stereotype.Component;

/** The same change to many entries: looked at first, then made for those where it can be. */
@Component
class BulkEdit {

    /** What can be changed for many at once; everything else belongs to one account alone. */
    static final List<AccountField> FIELDS = List.of(
            AccountField.OWNER,
            AccountField.DEPUTY,
            AccountField.ESCALATION,
            AccountField.SERVICE,
            AccountField.STATUS,
            AccountField.LISTED,
            AccountField.BRAND,
            AccountField.ACCESS_MODEL);

    static final int MOST = 200;

    private final Register register;
    private final AccountRule rule;
    private final AccountTexts texts;
    private final Networks networks;
    private final Rights rights;

    BulkEdit(Register register, AccountRule rule, AccountTexts texts, Networks networks, Rights rights) {
        this.register = register;
        this.rule = rule;
        this.texts = texts;
        this.networks = networks;
        this.rights = rights;
    }

    /** @param before and {@code after} as people read them */
    public record Change(AccountField field, String before, String after) {}

    /**
     * What would become of one account.
     *
     * @param problems why it stays as it is
     */
    public record Line(Account account, List<Change> changes, List<Problem> problems) {

        public boolean effective() {
            return problems.isEmpty() && !changes.isEmpty();
        }
    }

    /** @param values by field; a field that is not among them stays as it is */
    List<Line> preview(Actor actor, List<AccountId> accounts, Map<AccountField, String> values) {
        return accounts.stream()
                .limit(MOST)
                .map(register::account)
                .map(account -> line(actor, account, values))
                .toList();
    }

    /**
     * Each by itself, so that one that cannot be changed keeps no other back.
     *
     * @param versions the versions that were looked at
     * @return those that stayed as they were, with the reason
     */
    List<Line> make(Actor actor, Map<AccountId, Integer> versions, Map<AccountField, String> values) {
        var left = new ArrayList<Line>();
        versions.forEach((id, version) -> {
            try {
                var form = with(register.account(id), values).at(version);
                register.change(actor, id, form.draft(networks));
            } catch (Refused refused) {
                left.add(new Line(register.account(id), List.of(), refused.problems()));
            }
        });
        return left;
    }

    private Line line(Actor actor, Account account, Map<AccountField, String> values) {
        if (!rights.may(actor, Permission.EDIT_REGISTER, register.scope(account.id()))) {
            return new Line(account, List.of(), List.of(Problem.of("", "register.bulk.no-right")));
        }
        try {
            var draft = with(account, values).draft(networks);
            rule.allow(draft, account);
            return new Line(account, changes(account, draft.entry(account.id(), account)), List.of());
        } catch (Refused refused) {
            return new Line(account, List.of(), refused.problems());
        }
    }

    private List<Change> changes(Account before, Account after) {
        return FIELDS.stream()
                .filter(field -> !field.of(before).equals(field.of(after)))
                .map(field -> new Change(field, texts.of(field, field.of(before)), texts.of(field, field.of(after))))
                .toList();
    }

    private static AccountForm with(Account account, Map<AccountField, String> values) {
        var form = AccountForm.of(account);
        for (var value : new LinkedHashMap<>(values).entrySet()) {
            form = form.with(value.getKey(), value.getValue());
        }
        return form;
    }
}
