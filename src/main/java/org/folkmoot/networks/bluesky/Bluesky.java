package org.folkmoot.networks.bluesky;

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
import org.folkmoot.networks.Identifies;
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

/** Bluesky: no version number and no end date, its lexicons only grow. */
@Component
public class Bluesky implements Connector {

    private static final Contract CONTRACT = new Contract(
            "lexicons of 20 August 2026", null, null, URI.create("https://docs.bsky.app"), LocalDate.of(2026, 11, 22));

    private final Capabilities capabilities;

    public Bluesky() {
        var text = new BlueskyText();
        var posting = new BlueskyPosting(text);
        var access = new BlueskyAccess();
        var reading = new BlueskyReading();
        var upkeep = new BlueskyUpkeep();
        capabilities = new Capabilities()
                .with(MeasuresText.class, text, Proof.SERVER)
                .with(ReadsLimits.class, new BlueskyRosters(), Proof.SERVER)
                .with(Rations.class, new BlueskyRations(), Proof.CONTRACT)
                .with(Publishes.class, posting, Proof.SERVER)
                .with(Reconciles.class, posting, Proof.SERVER)
                .with(Replies.class, posting, Proof.SERVER)
                .with(ReadsPosts.class, reading, Proof.SERVER)
                .with(ReadsComments.class, reading, Proof.SERVER)
                .with(Measures.class, new BlueskyFigures(), Proof.SERVER)
                .with(ConnectsAccounts.class, access, Proof.SERVER)
                .with(SignsIn.class, new BlueskySignIn(access), Proof.SERVER)
                .with(Identifies.class, access, Proof.CONTRACT)
                .with(RenewsAccess.class, access, Proof.SERVER)
                .with(Deletes.class, upkeep, Proof.SERVER)
                .with(Blocks.class, upkeep, Proof.SERVER)
                .with(Mutes.class, new BlueskyMuting(), Proof.SERVER)
                .with(Reports.class, new BlueskyReports(), Proof.SERVER)
                .with(KeepsLists.class, new BlueskyLists(), Proof.SERVER)
                .with(Moderates.class, new BlueskyModeration(), Proof.SERVER)
                .with(ReadsSettings.class, new BlueskySettings(), Proof.CONTRACT)
                .with(FindsAccounts.class, new BlueskySearch(), Proof.CONTRACT)
                .without(Edits.class, Why.NETWORK)
                .without(Receives.class, Why.NETWORK);
    }

    @Override
    public Network network() {
        return Network.BLUESKY;
    }

    @Override
    public Contract contract() {
        return CONTRACT;
    }

    /** The account's own service is the one host. */
    @Override
    public Set<String> hosts() {
        return Set.of();
    }

    @Override
    public Set<String> services() {
        return Set.of(BlueskyVideos.HOST, DidDocument.DIRECTORY);
    }

    @Override
    public URI web() {
        return URI.create("https://bsky.app/");
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }
}
