package org.folkmoot.networks.linkedin;

import java.net.URI;
import java.time.Duration;
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
import org.folkmoot.networks.ReadsPeople;
import org.folkmoot.networks.ReadsPosts;
import org.folkmoot.networks.ReadsSettings;
import org.folkmoot.networks.Receives;
import org.folkmoot.networks.Reconciles;
import org.folkmoot.networks.RenewsAccess;
import org.folkmoot.networks.Replies;
import org.folkmoot.networks.Reports;
import org.folkmoot.networks.SignsIn;
import org.springframework.stereotype.Component;

/**
 * LinkedIn pages by the Community Management API. LinkedIn serves each monthly version for a year and ends it in the middle
 * of its month: 202509 ended on 15 September 2026, so that 202609 is good until the same day of 2027 unless LinkedIn names
 * another one. What its members write may be kept for 48 hours, and what their profiles show for 24 (Data Storage
 * Requirements).
 */
@Component
public class LinkedIn implements Connector {

    private static final Contract CONTRACT = new Contract(
                    "Community Management API " + LinkedInApi.VERSION,
                    LocalDate.of(2027, 9, 15),
                    Duration.ofHours(48),
                    Duration.ofHours(24),
                    URI.create("https://learn.microsoft.com/en-us/linkedin/marketing/data-storage-requirements"),
                    LocalDate.of(2026, 11, 22))
            .keptHere();

    private final Capabilities capabilities;

    public LinkedIn() {
        var posting = new LinkedInPosting();
        var reading = new LinkedInReading();
        var upkeep = new LinkedInUpkeep();
        var access = new LinkedInAccess();
        var roles = new LinkedInRoles();
        capabilities = new Capabilities()
                .with(MeasuresText.class, LinkedInText.post(), Proof.CONTRACT)
                .with(Rations.class, new LinkedInRations(), Proof.CONTRACT)
                .with(Publishes.class, posting, Proof.CONTRACT)
                .with(Reconciles.class, posting, Proof.CONTRACT)
                .with(Replies.class, posting, Proof.CONTRACT)
                .with(ReadsPosts.class, reading, Proof.CONTRACT)
                .with(ReadsComments.class, reading, Proof.CONTRACT)
                .with(Measures.class, new LinkedInFigures(), Proof.CONTRACT)
                .with(ConnectsAccounts.class, access, Proof.CONTRACT)
                .with(SignsIn.class, new LinkedInSignIn(), Proof.CONTRACT)
                .with(RenewsAccess.class, access, Proof.CONTRACT)
                .with(Identifies.class, access, Proof.CONTRACT)
                .with(Deletes.class, upkeep, Proof.CONTRACT)
                .with(Edits.class, upkeep, Proof.CONTRACT)
                .with(Moderates.class, upkeep, Proof.CONTRACT)
                .with(ReadsPeople.class, roles, Proof.CONTRACT)
                .with(ReadsSettings.class, roles, Proof.CONTRACT)
                .with(Receives.class, new LinkedInWebhook(), Proof.CONTRACT)
                .without(KeepsLists.class, Why.NETWORK)
                .without(Mutes.class, Why.NETWORK)
                .without(Reports.class, Why.NETWORK)
                .without(Messages.class, Why.APPROVAL)
                .without(Blocks.class, Why.NETWORK);
    }

    @Override
    public Network network() {
        return Network.LINKEDIN;
    }

    @Override
    public Contract contract() {
        return CONTRACT;
    }

    /** The API, and where tokens are given out and files are taken. */
    @Override
    public Set<String> hosts() {
        return Set.of("api.linkedin.com", "www.linkedin.com");
    }

    @Override
    public URI web() {
        return URI.create("https://www.linkedin.com/");
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }
}
