package org.folkmoot.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of a POST or PATCH: an absent field stays as it is, an empty one is emptied.
 *
 * @param version of the entry that was read; without it the newest is changed, whoever wrote it
 */
public record AccountPatch(
        @Nullable String network,
        @Nullable String kind,
        @Nullable String handle,
        @Nullable String name,
        @Nullable String address,
        @Nullable String networkId,
        @Nullable String service,
        @Nullable String owner,
        @Nullable String deputy,
        @Nullable String escalation,
        @Nullable String purpose,
        @Nullable String audience,
        @Nullable String notes,
        @Nullable String status,
        @Nullable String brand,
        @Nullable String partner,
        @Nullable String member,
        @Nullable String accessModel,
        @Nullable String portfolio,
        @Nullable String vault,
        @Nullable String recoveryEmail,
        @Nullable String recoveryPhone,
        @Nullable String twoFactor,
        @Nullable String twoFactorOn,
        @Nullable String verified,
        @Nullable String openedOn,
        @Nullable String request,
        @Nullable String assuredOn,
        @Nullable String assurance,
        @Nullable String closedOn,
        @Nullable String closedBecause,
        @Nullable String successor,
        @Nullable String recoveryContacts,
        @Nullable String incidentSteps,
        @Nullable String drilledOn,
        @Nullable List<String> languages,
        @Nullable Boolean underEighteen,
        @Nullable Boolean listed,
        @Nullable Integer version) {

    AccountForm onto(AccountForm before) {
        var typed = new HashMap<>(before.typed());
        texts().forEach((key, text) -> {
            if (text != null) {
                typed.put(key, text);
            }
        });
        return new AccountForm(typed, version == null ? before.version() : version);
    }

    private Map<String, @Nullable String> texts() {
        var texts = new HashMap<String, @Nullable String>();
        texts.put("network", network);
        texts.put("kind", kind);
        texts.put("handle", handle);
        texts.put("name", name);
        texts.put("address", address);
        texts.put("remoteId", networkId);
        texts.put("service", service);
        texts.put("owner", owner);
        texts.put("deputy", deputy);
        texts.put("escalation", escalation);
        texts.put("purpose", purpose);
        texts.put("audience", audience);
        texts.put("notes", notes);
        texts.put("status", status);
        texts.put("brand", brand);
        texts.put("partner", partner);
        texts.put("member", member);
        texts.put("accessModel", accessModel);
        texts.put("portfolio", portfolio);
        texts.put("vault", vault);
        texts.put("recoveryEmail", recoveryEmail);
        texts.put("recoveryPhone", recoveryPhone);
        texts.put("twoFactor", twoFactor);
        texts.put("twoFactorOn", twoFactorOn);
        texts.put("verified", verified);
        texts.put("openedOn", openedOn);
        texts.put("request", request);
        texts.put("assuredOn", assuredOn);
        texts.put("assurance", assurance);
        texts.put("closedOn", closedOn);
        texts.put("closedBecause", closedBecause);
        texts.put("successor", successor);
        texts.put("recoveryContacts", recoveryContacts);
        texts.put("incidentSteps", incidentSteps);
        texts.put("drilledOn", drilledOn);
        texts.put("languages", languages == null ? null : String.join(",", languages));
        texts.put("underEighteen", underEighteen == null ? null : underEighteen.toString());
        texts.put("listed", listed == null ? null : listed.toString());
        return texts;
    }
}
