package org.folkmoot.networks.threads;

import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
import org.folkmoot.networks.Availability.Why;
import org.folkmoot.networks.Capabilities;
import org.folkmoot.networks.Connector;
import org.folkmoot.networks.ConnectsAccounts;
import org.folkmoot.networks.Contract;
import org.folkmoot.networks.Deletes;
import org.folkmoot.networks.Edits;
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
import org.folkmoot.networks.Receives;
import org.folkmoot.networks.Reconciles;
import org.folkmoot.networks.RenewsAccess;
import org.folkmoot.networks.Replies;
import org.folkmoot.networks.Reports;
import org.folkmoot.networks.SignsIn;
import org.springframework.stereotype.Component;

/** Threads accounts by the Threads API, which has a changelog and no dated versions. */
@Component
public class Threads implements Connector {

    private static final Contract CONTRACT = new Contract(
            "Threads API " + ThreadsErrors.VERSION,
            null,
            null,
            URI.create("https://developers.facebook.com/documentation/threads/changelog"),
            LocalDate.of(2026, 11, 22));

    private final Capabilities capabilities;

    public Threads() {
        var posting = new ThreadsPosting();
        var reading = new ThreadsReading();
        var upkeep = new ThreadsUpkeep();
        var access = new ThreadsAccess();
        capabilities = new Capabilities()
                .with(MeasuresText.class, ThreadsText.post(), Proof.CONTRACT)
                .with(ReadsLimits.class, new ThreadsQuota(), Proof.CONTRACT)
                .with(Rations.class, new ThreadsRations(), Proof.CONTRACT)
                .with(Publishes.class, posting, Proof.CONTRACT)
                .with(Reconciles.class, posting, Proof.CONTRACT)
                .with(Replies.class, posting, Proof.CONTRACT)
                .with(ReadsPosts.class, reading, Proof.CONTRACT)
                .with(ReadsComments.class, reading, Proof.CONTRACT)
                .with(Measures.class, new ThreadsFigures(), Proof.CONTRACT)
                .with(ConnectsAccounts.class, access, Proof.CONTRACT)
                .with(SignsIn.class, new ThreadsSignIn(access), Proof.CONTRACT)
                .with(Identifies.class, access, Proof.CONTRACT)
                .with(RenewsAccess.class, access, Proof.CONTRACT)
                .with(Deletes.class, upkeep, Proof.CONTRACT)
                .with(Moderates.class, upkeep, Proof.CONTRACT)
                .with(Receives.class, new ThreadsWebhook(), Proof.CONTRACT)
                .without(KeepsLists.class, Why.NETWORK)
                .without(Mutes.class, Why.NETWORK)
                .without(Reports.class, Why.NETWORK)
                .without(Edits.class, Why.NETWORK);
    }

    @Override
    public Network network() {
        return Network.THREADS;
    }

    @Override
    public Contract contract() {
        return CONTRACT;
    }

    @Override
    public Set<String> hosts() {
        return Set.of(ThreadsAccess.HOST.getHost());
    }

    @Override
    public URI web() {
        return URI.create("https://www.threads.com/");
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public boolean fetchesMedia() {
        return true;
    }
}
