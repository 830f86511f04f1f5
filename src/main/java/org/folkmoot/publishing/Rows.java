package org.folkmoot.publishing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Networks;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.springframework.stereotype.Component;

/** Gives listed variants the names of their accounts and their times in words. */
@Component
class Rows {

    private final Register register;
    private final Networks networks;
    private final Dates dates;

    Rows(Register register, Networks networks, Dates dates) {
        this.register = register;
        this.networks = networks;
        this.dates = dates;
    }

    List<PostRow> of(List<VariantRow> variants) {
        var accounts = new HashMap<AccountId, Account>();
        return variants.stream()
                .map(variant -> of(variant, accounts.computeIfAbsent(variant.account(), register::account)))
                .toList();
    }

    private PostRow of(VariantRow variant, Account account) {
        return new PostRow(
                variant.id().value(),
                variant.post().value(),
                variant.label(),
                account.id().value(),
                account.name(),
                account.network().key(),
                networks.info(account.network()).name(),
                variant.status(),
                variant.dueAt(),
                variant.dueAt() == null ? "" : dates.time(variant.dueAt()),
                variant.savedBy(),
                false,
                variant.parts(),
                variant.poll(),
                variant.form(),
                variant.emergency());
    }

    List<PostRow> natives(List<NativePost> posts) {
        var accounts = new HashMap<AccountId, Account>();
        return posts.stream()
                .map(post -> nativePost(post, accounts.computeIfAbsent(post.account(), register::account)))
                .toList();
    }

    private PostRow nativePost(NativePost post, Account account) {
        return new PostRow(
                post.id().value(),
                post.id().value(),
                post.label(),
                account.id().value(),
                account.name(),
                account.network().key(),
                networks.info(account.network()).name(),
                post.goneAt() == null ? VariantStatus.PUBLISHED : VariantStatus.TAKEN_DOWN,
                post.postedAt(),
                dates.time(post.postedAt()),
                post.madeWith(),
                true,
                0,
                false,
                Content.Form.POST,
                false);
    }

    /** From here and from the networks themselves, by time. */
    List<PostRow> together(List<VariantRow> variants, List<NativePost> posts) {
        return Stream.concat(of(variants).stream(), natives(posts).stream())
                .sorted(Comparator.comparing(PostRow::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
