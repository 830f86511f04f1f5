package org.folkmoot.networks.instagram;

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
import org.folkmoot.networks.Messages;
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
import org.folkmoot.networks.graph.Graph;
import org.folkmoot.networks.graph.GraphRations;
import org.folkmoot.networks.graph.PageMessages;
import org.springframework.stereotype.Component;

/** Professional Instagram accounts by Graph API v25.0, which Meta serves until 29 July 2028. */
@Component
public class Instagram implements Connector {

    static final String NAME = "Instagram";
    static final LocalDate READ = LocalDate.of(2026, 11, 22);

    private static final Contract CONTRACT = new Contract(
            "Graph API " + Graph.VERSION,
            LocalDate.of(2028, 7, 29),
            null,
            URI.create("https://developers.facebook.com/docs/graph-api/changelog/versions"),
            READ);

    private final Capabilities capabilities;

    public Instagram() {
        var posting = new InstagramPosting();
        var reading = new InstagramReading();
        var upkeep = new InstagramUpkeep();
        var access = new InstagramAccess();
        var messages = new PageMessages(
                "instagram",
                InstagramErrors::graph,
                session -> session.secret(InstagramAccess.PAGE),
                InstagramText.message());
        capabilities = new Capabilities()
                .with(MeasuresText.class, InstagramText.post(), Proof.CONTRACT)
                .with(ReadsLimits.class, new InstagramQuota(), Proof.CONTRACT)
                .with(Rations.class, new GraphRations(), Proof.CONTRACT)
                .with(Publishes.class, posting, Proof.CONTRACT)
                .with(Reconciles.class, posting, Proof.CONTRACT)
                .with(Replies.class, posting, Proof.CONTRACT)
                .with(ReadsPosts.class, reading, Proof.CONTRACT)
                .with(ReadsComments.class, reading, Proof.CONTRACT)
                .with(Measures.class, new InstagramFigures(), Proof.CONTRACT)
                .with(ReadsSettings.class, new InstagramSettings(), Proof.CONTRACT)
                .with(ConnectsAccounts.class, access, Proof.CONTRACT)
                .with(SignsIn.class, new InstagramSignIn(), Proof.CONTRACT)
                .with(Identifies.class, access, Proof.CONTRACT)
                .with(Receives.class, new InstagramWebhook(), Proof.CONTRACT)
                .with(Messages.class, messages, Proof.CONTRACT)
                .with(Deletes.class, upkeep, Proof.CONTRACT)
                .with(Moderates.class, upkeep, Proof.CONTRACT)
                .without(KeepsLists.class, Why.NETWORK)
                .without(Mutes.class, Why.NETWORK)
                .without(Reports.class, Why.NETWORK)
                .without(Edits.class, Why.NETWORK)
                .without(RenewsAccess.class, Why.NETWORK);
    }

    @Override
    public Network network() {
        return Network.INSTAGRAM;
    }

    @Override
    public Contract contract() {
        return CONTRACT;
    }

    @Override
    public Set<String> hosts() {
        return Set.of(Graph.HOST.getHost());
    }

    @Override
    public URI web() {
        return URI.create("https://www.instagram.com/");
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
