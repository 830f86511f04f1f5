package org.folkmoot.networks.x;

import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
import org.folkmoot.networks.Availability.Why;
import org.folkmoot.networks.Capabilities;
import org.folkmoot.networks.Charges;
import org.folkmoot.networks.Connector;
import org.folkmoot.networks.ConnectsAccounts;
import org.folkmoot.networks.Contract;
import org.folkmoot.networks.Deletes;
import org.folkmoot.networks.Edits;
import org.folkmoot.networks.Measures;
import org.folkmoot.networks.MeasuresText;
import org.folkmoot.networks.Moderates;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Proof;
import org.folkmoot.networks.Publishes;
import org.folkmoot.networks.Rations;
import org.folkmoot.networks.ReadsComments;
import org.folkmoot.networks.ReadsPosts;
import org.folkmoot.networks.ReadsSettings;
import org.folkmoot.networks.Receives;
import org.folkmoot.networks.Reconciles;
import org.folkmoot.networks.RenewsAccess;
import org.folkmoot.networks.Replies;
import org.folkmoot.networks.SignsIn;
import org.springframework.stereotype.Component;

/**
 * X by its API v2: each call costs money, and a council needs X's word for it first. Nothing is connected before an
 * administrator has said that the council has it.
 */
@Component
public class X implements Connector {

    private static final Contract CONTRACT = new Contract(
            "API v2, description 2.167",
            null,
            null,
            URI.create("https://docs.x.com/x-api"),
            LocalDate.of(2026, 11, 22));

    private final Capabilities capabilities;

    public X() {
        var posting = new XPosting();
        var access = new XAccess();
        var reading = new XReading();
        var upkeep = new XUpkeep();
        capabilities = new Capabilities()
                .with(MeasuresText.class, XText.post(), Proof.CONTRACT)
                .with(Rations.class, new XRations(), Proof.CONTRACT)
                .with(Publishes.class, posting, Proof.CONTRACT)
                .with(Reconciles.class, posting, Proof.CONTRACT)
                .with(Replies.class, posting, Proof.CONTRACT)
                .with(ReadsPosts.class, reading, Proof.CONTRACT)
                .with(ReadsComments.class, reading, Proof.CONTRACT)
                .with(Measures.class, new XFigures(), Proof.CONTRACT)
                .with(ReadsSettings.class, new XSettings(), Proof.CONTRACT)
                .with(ConnectsAccounts.class, access, Proof.CONTRACT)
                .with(SignsIn.class, new XSignIn(access), Proof.CONTRACT)
                .with(RenewsAccess.class, access, Proof.CONTRACT)
                .with(Deletes.class, upkeep, Proof.CONTRACT)
                .with(Moderates.class, upkeep, Proof.CONTRACT)
                .with(Charges.class, new XPrices(), Proof.CONTRACT)
                .with(Receives.class, new XWebhook(), Proof.CONTRACT)
                .without(Edits.class, Why.PLAN);
    }

    @Override
    public Network network() {
        return Network.X;
    }

    @Override
    public Contract contract() {
        return CONTRACT;
    }

    @Override
    public Set<String> hosts() {
        return Set.of("api.x.com");
    }

    @Override
    public URI web() {
        return URI.create("https://x.com/");
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }
}
