package org.folkmoot.publishing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.assets.Assets;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.Account;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Panels;
import org.springframework.stereotype.Component;

/** Makes the composer's page for one reader. */
@Component
class Composer {

    private static final int LIBRARY = 12;

    private final Publishing publishing;
    private final SignOff signOff;
    private final Upkeep upkeep;
    private final Offers offers;
    private final Live live;
    private final Register register;
    private final Networks networks;
    private final Assets assets;
    private final Attachments attachments;
    private final Rights rights;
    private final Panels panels;
    private final Dates dates;
    private final Clock clock;

    Composer(
            Publishing publishing,
            SignOff signOff,
            Upkeep upkeep,
            Offers offers,
            Live live,
            Register register,
            Networks networks,
            Assets assets,
            Attachments attachments,
            Rights rights,
            Panels panels,
            Dates dates,
            Clock clock) {
        this.publishing = publishing;
        this.signOff = signOff;
        this.upkeep = upkeep;
        this.offers = offers;
        this.live = live;
        this.register = register;
        this.networks = networks;
        this.assets = assets;
        this.attachments = attachments;
        this.rights = rights;
        this.panels = panels;
        this.dates = dates;
        this.clock = clock;
    }

    /** Whoever writes, approves or reads reports may read every post: a council plans its month together. */
    void requireReading(Actor actor) {
        var may = rights.may(actor, Permission.DRAFT)
                || rights.may(actor, Permission.APPROVE)
                || rights.may(actor, Permission.SEE_REPORTS)
                || rights.may(actor, Permission.ANSWER);
        if (!may) {
            throw new Refused(Refused.Kind.FORBIDDEN, Problem.of("", "publishing.forbidden.reading"));
        }
    }

    ComposerPage fresh(Actor actor, PostForm form, List<Problem> problems) {
        if (!rights.may(actor, Permission.DRAFT)) {
            rights.require(actor, Permission.DRAFT, Scope.everywhere());
        }
        return page(actor, Optional.empty(), List.of(), form, problems, Optional.empty());
    }

    ComposerPage saved(Actor actor, PostId id) {
        requireReading(actor);
        var post = publishing.post(id);
        var variants = publishing.variants(id);
        return page(
                actor,
                Optional.of(post),
                variants,
                PostForm.of(post, variants, dates.zone()),
                List.of(),
                Optional.empty());
    }

    /** What was typed, over the post as it now is. */
    ComposerPage typed(Actor actor, PostId id, PostForm form, List<Problem> problems, boolean conflict) {
        requireReading(actor);
        var post = publishing.post(id);
        var theirs = conflict ? Optional.of(post) : Optional.<Post>empty();
        return page(
                actor, Optional.of(post), publishing.variants(id), form.withVersion(post.version()), problems, theirs);
    }

    private ComposerPage page(
            Actor actor,
            Optional<Post> post,
            List<Variant> variants,
            PostForm form,
            List<Problem> problems,
            Optional<Post> theirs) {
        var read = form.read(dates.zone());
        var all = new ArrayList<>(problems);
        read.problems().stream().filter(problem -> !all.contains(problem)).forEach(all::add);
        var open = variants.stream().anyMatch(variant -> variant.status().open());
        return new ComposerPage(
                post,
                form,
                choices(actor, form, read.draft().extras(), variants),
                unconnected(actor),
                pictures(post, read.draft()),
                assets.library("", null, LIBRARY).rows(),
                variants.stream().map(variant -> view(actor, variant)).toList(),
                players(variants),
                documents(variants),
                live.of(post.map(Post::id).orElse(null), read.draft()),
                problems.isEmpty() ? List.of() : all,
                theirs,
                read.twice() || !form.which().isEmpty(),
                rights.may(actor, Permission.DRAFT) && (variants.isEmpty() || open),
                Answered.NOTHING,
                post.map(saved -> panels.of("history", actor, saved.subject())).orElse(List.of()),
                offers.of(variants.stream().map(Variant::account).toList(), actor));
    }

    private List<ComposerPage.Choice> choices(Actor actor, PostForm form, Extras extras, List<Variant> variants) {
        var reach = rights.reach(actor, Permission.DRAFT);
        var choices = new ArrayList<ComposerPage.Choice>();
        for (var account : register.connected()) {
            var there = variants.stream()
                    .filter(variant -> variant.account().equals(account.id()))
                    .findFirst();
            var mine = reach.covers(register.scope(account.id()));
            var out = there.filter(variant -> !variant.status().open() && variant.status() != VariantStatus.WITHDRAWN)
                    .isPresent();
            if (mine || there.isPresent()) {
                var chosen = form.chosen(account.id().value());
                var own = chosen
                        ? offers.own(
                                account, extras, form.own(account.id().value()).read())
                        : ComposerPage.Own.NOTHING;
                choices.add(choice(account, chosen, out || !mine, own));
            }
        }
        return choices;
    }

    private List<ComposerPage.Unconnected> unconnected(Actor actor) {
        var reach = rights.reach(actor, Permission.DRAFT);
        return register.all().stream()
                .filter(account -> account.status().posts() && account.connection() == null)
                .filter(account -> reach.covers(
                        Scope.account(account.id().value(), account.service().value())))
                .map(account -> new ComposerPage.Unconnected(
                        account.id().value(),
                        account.name(),
                        account.network().key(),
                        networks.info(account.network()).name()))
                .toList();
    }

    private ComposerPage.Choice choice(Account account, boolean chosen, boolean fixed, ComposerPage.Own own) {
        return new ComposerPage.Choice(
                account.id().value(),
                account.name(),
                account.network().key(),
                networks.info(account.network()).name(),
                chosen,
                fixed,
                own);
    }

    private List<ComposerPage.Picture> pictures(Optional<Post> post, PostDraft draft) {
        var saved = post.map(Post::images).orElse(List.of());
        return attachments.of(draft).stream()
                .map(image -> {
                    var asset = attachments.asset(image);
                    return new ComposerPage.Picture(
                            asset.id().value(),
                            asset.name(),
                            asset.width(),
                            asset.height(),
                            image.alt(),
                            image.decorative(),
                            asset.document(),
                            asset.footage() != null && asset.footage().silent(),
                            saved.stream().anyMatch(one -> recaptioned(one, image)),
                            Player.of(asset, image.captions()));
                })
                .toList();
    }

    private static boolean recaptioned(PostImage saved, PostImage now) {
        return saved.asset().equals(now.asset()) && !saved.captions().equals(now.captions());
    }

    /** With the captions that stand for decision. */
    private Map<UUID, Player> players(List<Variant> variants) {
        var players = new HashMap<UUID, Player>();
        variants.stream()
                .flatMap(variant -> variant.revision().images().stream())
                .forEach(image -> {
                    var player = Player.of(attachments.asset(image), image.captions());
                    if (player != null) {
                        players.put(player.id(), player);
                    }
                });
        return players;
    }

    private Set<UUID> documents(List<Variant> variants) {
        return variants.stream()
                .flatMap(variant -> variant.revision().images().stream())
                .filter(image -> attachments.asset(image).document())
                .map(image -> image.asset().value())
                .collect(Collectors.toSet());
    }

    private ComposerPage.VariantView view(Actor actor, Variant variant) {
        var account = register.account(variant.account());
        var scope = register.scope(variant.account());
        var mine = rights.may(actor, Permission.DRAFT, scope) || rights.may(actor, Permission.APPROVE, scope);
        var waits = variant.status() == VariantStatus.SUBMITTED;
        var objection = waits ? signOff.objection(actor, variant) : null;
        return new ComposerPage.VariantView(
                variant.id().value(),
                account.name(),
                account.network().key(),
                networks.info(account.network()).name(),
                variant.status(),
                variant.dueAt(),
                variant.revision(),
                variant.permalink(),
                variant.why(),
                variant.returned(),
                variant.approval(),
                waits && objection == null,
                objection,
                waits && (variant.dueAt() == null || !variant.dueAt().isAfter(clock.instant())),
                mine && withdrawable(variant.status()),
                mine && variant.status().open(),
                rights.may(actor, Permission.DRAFT, scope) && variant.status() == VariantStatus.PUBLISHED,
                upkeep.mayTakeDown(actor, variant) && variant.status() == VariantStatus.PUBLISHED,
                upkeep.of(variant.id()));
    }

    private static boolean withdrawable(VariantStatus status) {
        return switch (status) {
            case SUBMITTED, SCHEDULED, BY_HAND, HELD, MISSED, FAILED -> true;
            case DRAFT, PUBLISHING, PUBLISHED, UNKNOWN, WITHDRAWN, TAKEN_DOWN -> false;
        };
    }
}
