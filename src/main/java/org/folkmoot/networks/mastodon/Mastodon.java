package org.folkmoot.networks.mastodon;

import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
import org.folkmoot.networks.Availability.Why;
import org.folkmoot.networks.Blocks;
import org.folkmoot.networks.Capabilities;
import org.folkmoot.networks.Connector;
import org.folkmoot.networks.ConnectsAccounts;
import org.folkmoot.networks.Contract;
import org.folkmoot.networks.Deletes;
import org.folkmoot.networks.Edits;
import org.folkmoot.networks.FindsAccounts;
import org.folkmoot.networks.KeepsLists;
import org.folkmoot.networks.Measures;
import org.folkmoot.networks.MeasuresText;
import org.folkmoot.networks.Moderates;
import org.folkmoot.networks.Mutes;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Proof;
import org.folkmoot.networks.Publishes;
import org.folkmoot.networks.Rations;
import org.folkmoot.networks.ReadsComments;
import org.folkmoot.networks.ReadsLimits;
import org.folkmoot.networks.ReadsPosts;
import org.folkmoot.networks.ReadsSettings;
import org.folkmoot.networks.Receives;
import org.folkmoot.networks.Reconciles;
import org.folkmoot.networks.RenewsAccess;
import org.folkmoot.networks.Replies;
import org.folkmoot.networks.Reports;
import org.folkmoot.networks.SignsIn;
import org.springframework.stereotype.Component;

/** Mastodon and compatible servers: what one of them is and takes is asked of it, and never concluded from a version. */
@Component
public class Mastodon implements Connector {

    private static final Contract CONTRACT = new Contract(
            "API of Mastodon 4.5, compatible servers included",
            null,
            null,
            URI.create("https://docs.joinmastodon.org/api/"),
            LocalDate.of(2026, 11, 22));

    private final Capabilities capabilities;

    public Mastodon() {
        var posting = new MastodonPosting();
        var reading = new MastodonReading();
        var upkeep = new MastodonUpkeep();
        var access = new MastodonAccess();
        var moderation = new MastodonModeration();
        capabilities = new Capabilities()
                .with(MeasuresText.class, MastodonText.post(), Proof.CONTRACT)
                .with(ReadsLimits.class, new MastodonServer(), Proof.CONTRACT)
                .with(Rations.class, new MastodonRations(), Proof.CONTRACT)
                .with(Publishes.class, posting, Proof.CONTRACT)
                .with(Reconciles.class, posting, Proof.CONTRACT)
                .with(Replies.class, posting, Proof.CONTRACT)
                .with(ReadsPosts.class, reading, Proof.CONTRACT)
                .with(ReadsComments.class, reading, Proof.CONTRACT)
                .with(Measures.class, new MastodonFigures(), Proof.CONTRACT)
                .with(ConnectsAccounts.class, access, Proof.CONTRACT)
                .with(SignsIn.class, new MastodonSignIn(access), Proof.CONTRACT)
                .with(Deletes.class, upkeep, Proof.CONTRACT)
                .with(Edits.class, upkeep, Proof.CONTRACT)
                .with(Blocks.class, upkeep, Proof.CONTRACT)
                .with(Mutes.class, moderation, Proof.CONTRACT)
                .with(Reports.class, moderation, Proof.CONTRACT)
                .with(ReadsSettings.class, new MastodonSettings(), Proof.CONTRACT)
                .with(FindsAccounts.class, new MastodonSearch(), Proof.CONTRACT)
                .without(Moderates.class, Why.NETWORK)
                .without(KeepsLists.class, Why.NETWORK)
                .without(RenewsAccess.class, Why.NETWORK)
                .without(Receives.class, Why.NETWORK);
    }

    @Override
    public Network network() {
        return Network.MASTODON;
    }

    @Override
    public Contract contract() {
        return CONTRACT;
    }

    /** The account's own server is the one host. */
    @Override
    public Set<String> hosts() {
        return Set.of();
    }

    /** Each server has its own; the servers name the address of what was published. */
    @Override
    public URI web() {
        return URI.create("https://joinmastodon.org/");
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }
}
