package org.folkmoot.publishing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.register.Account;
import org.folkmoot.register.Register;
import org.folkmoot.requests.LastPost;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** The last post of an account that closes: an ordinary draft, which needs a time and an approval like any other. */
@Component
class FarewellPosts implements LastPost {

    private final Publishing publishing;
    private final Posts posts;
    private final Register register;
    private final Rights rights;
    private final Words words;
    private final Dates dates;

    FarewellPosts(Publishing publishing, Posts posts, Register register, Rights rights, Words words, Dates dates) {
        this.publishing = publishing;
        this.posts = posts;
        this.register = register;
        this.rights = rights;
        this.words = words;
        this.dates = dates;
    }

    @Override
    public boolean mayDraft(Actor actor, Account account) {
        return account.connection() != null && rights.may(actor, Permission.DRAFT, register.scope(account.id()));
    }

    @Override
    public UUID draft(Actor actor, Account account, String title, String text) {
        rights.require(actor, Permission.DRAFT, register.scope(account.id()));
        var label = title.length() > PostDraft.LONGEST_TITLE ? title.substring(0, PostDraft.LONGEST_TITLE) : title;
        return publishing
                .draft(
                        actor,
                        new PostDraft(
                                label,
                                text,
                                "",
                                List.of(new PostDraft.ForAccount(account.id(), null)),
                                List.of(),
                                null))
                .value();
    }

    @Override
    public Optional<Fate> fate(UUID post) {
        var id = new PostId(post);
        return posts.find(id).map(found -> fate(found, publishing.variants(id)));
    }

    /** Somebody may have given it to further accounts: one that is out is enough. */
    private Fate fate(Post post, List<Variant> variants) {
        var href = "/posts/" + post.id().value();
        var out = variants.stream()
                .filter(variant -> variant.status() == VariantStatus.PUBLISHED && variant.publishedAt() != null)
                .findFirst();
        if (out.isPresent()) {
            var variant = out.get();
            var address = variant.permalink() == null ? "" : variant.permalink().toString();
            return new Fate(
                    Standing.PUBLISHED,
                    words.of(
                            "publishing.farewell.published",
                            Map.of(
                                    "at",
                                    dates.moment(Objects.requireNonNull(variant.publishedAt())),
                                    "address",
                                    address)),
                    href);
        }
        var over = variants.stream()
                .allMatch(variant ->
                        variant.status() == VariantStatus.WITHDRAWN || variant.status() == VariantStatus.TAKEN_DOWN);
        return over
                ? new Fate(Standing.GIVEN_UP, words.of("publishing.farewell.given-up"), href)
                : new Fate(Standing.UNDER_WAY, words.of("publishing.farewell.under-way"), href);
    }
}
