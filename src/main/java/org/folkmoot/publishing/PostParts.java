package org.folkmoot.publishing;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.archive.Parts;
import org.folkmoot.networks.Networks;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.springframework.stereotype.Component;

/** The life of a post is that of its variants: submitted, approved, returned, sent. */
@Component
class PostParts implements Parts {

    private final Variants variants;
    private final Register register;
    private final Networks networks;

    PostParts(Variants variants, Register register, Networks networks) {
        this.variants = variants;
        this.register = register;
        this.networks = networks;
    }

    @Override
    public String kind() {
        return "post";
    }

    @Override
    public Map<UUID, String> of(UUID whole) {
        return variants.of(new PostId(whole)).stream()
                .collect(Collectors.toMap(variant -> variant.id().value(), variant -> name(variant.account())));
    }

    private String name(AccountId id) {
        var account = register.account(id);
        return account.name() + " (" + networks.info(account.network()).name() + ")";
    }
}
