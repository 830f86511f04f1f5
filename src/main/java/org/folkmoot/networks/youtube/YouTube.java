package org.folkmoot.networks.youtube;

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
import org.folkmoot.networks.ReadsPeople;
import org.folkmoot.networks.ReadsPosts;
import org.folkmoot.networks.ReadsSettings;
import org.folkmoot.networks.Receives;
import org.folkmoot.networks.Reconciles;
import org.folkmoot.networks.RenewsAccess;
import org.folkmoot.networks.Replies;
import org.folkmoot.networks.SignsIn;
import org.springframework.stereotype.Component;

/**
 * YouTube channels. Its calls are counted in units of a Google project; it names no day on which version 3 ends. Its push
 * messages tell of videos only, and blocking somebody cannot be taken back by a program, so that neither is offered.
 */
@Component
public class YouTube implements Connector {

    private static final Contract CONTRACT = new Contract(
            "Data API v3, description of 27 April 2026",
            null,
            null,
            URI.create("https://developers.google.com/youtube/v3/revision_history"),
            LocalDate.of(2026, 11, 22));

    private final Capabilities capabilities;

    public YouTube() {
        var posting = new YouTubePosting();
        var reading = new YouTubeReading();
        var upkeep = new YouTubeUpkeep();
        var access = new YouTubeAccess();
        var channel = new YouTubeChannel();
        capabilities = new Capabilities()
                .with(MeasuresText.class, YouTubeText.video(), Proof.CONTRACT)
                .with(ReadsLimits.class, channel, Proof.CONTRACT)
                .with(Rations.class, new YouTubeRations(), Proof.CONTRACT)
                .with(Publishes.class, posting, Proof.CONTRACT)
                .with(Reconciles.class, posting, Proof.CONTRACT)
                .with(Replies.class, posting, Proof.CONTRACT)
                .with(ReadsPosts.class, reading, Proof.CONTRACT)
                .with(ReadsComments.class, reading, Proof.CONTRACT)
                .with(Measures.class, new YouTubeFigures(), Proof.CONTRACT)
                .with(ConnectsAccounts.class, access, Proof.CONTRACT)
                .with(SignsIn.class, new YouTubeSignIn(), Proof.CONTRACT)
                .with(RenewsAccess.class, access, Proof.CONTRACT)
                .with(Identifies.class, channel, Proof.CONTRACT)
                .with(Deletes.class, upkeep, Proof.CONTRACT)
                .with(Edits.class, upkeep, Proof.CONTRACT)
                .with(Moderates.class, upkeep, Proof.CONTRACT)
                .with(ReadsSettings.class, channel, Proof.CONTRACT)
                .without(KeepsLists.class, Why.NETWORK)
                .without(Mutes.class, Why.NETWORK)
                .without(Messages.class, Why.NETWORK)
                .without(Blocks.class, Why.NETWORK)
                .without(Receives.class, Why.NETWORK)
                .without(ReadsPeople.class, Why.NETWORK);
    }

    @Override
    public Network network() {
        return Network.YOUTUBE;
    }

    @Override
    public Contract contract() {
        return CONTRACT;
    }

    /** The API and its uploads, the figures, and where tokens are given out. */
    @Override
    public Set<String> hosts() {
        return Set.of("www.googleapis.com", "youtubeanalytics.googleapis.com", "oauth2.googleapis.com");
    }

    @Override
    public URI web() {
        return URI.create("https://www.youtube.com/");
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }
}
