package org.folkmoot.grants;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Target;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes consents down, between what is asked of the network: no transaction is open while it answers. */
@Component
class ConsentBook {

    private final ConsentRows rows;
    private final Networks networks;
    private final Clock clock;
    private final ApplicationEventPublisher bells;

    ConsentBook(ConsentRows rows, Networks networks, Clock clock, ApplicationEventPublisher bells) {
        this.rows = rows;
        this.networks = networks;
        this.clock = clock;
        this.bells = bells;
    }

    @Transactional
    void asked(
            Actor actor,
            Consent consent,
            byte[] state,
            byte[] browser,
            Map<String, String> asked,
            Map<String, String> kept) {
        rows.insert(consent, state, browser, asked, kept);
        bells.publishEvent(new ConsentEvents.ConsentAsked(
                actor, consent.subject(name(consent)), clock.instant(), consent.practice()));
    }

    /** @return false when the same answer was brought before */
    @Transactional
    boolean returned(Actor actor, Consent consent) {
        if (!rows.take(consent.id())) {
            return false;
        }
        bells.publishEvent(new ConsentEvents.ConsentReturned(actor, consent.subject(name(consent)), clock.instant()));
        return true;
    }

    @Transactional
    void granted(Actor actor, Consent consent, List<Target> targets) {
        rows.granted(consent.id(), targets, clock.instant().plus(Consent.TO_CHOOSE));
        bells.publishEvent(new ConsentEvents.ConsentGranted(
                actor,
                consent.subject(name(consent)),
                clock.instant(),
                targets.stream().map(target -> target.linked().remoteId()).toList()));
    }

    @Transactional
    void refused(Actor actor, Consent consent, List<Problem> problems) {
        rows.refused(consent.id(), problems);
        bells.publishEvent(new ConsentEvents.ConsentRefused(
                actor,
                consent.subject(name(consent)),
                clock.instant(),
                problems.getFirst().key()));
    }

    @Transactional
    void used(Actor actor, Consent consent, List<String> connected) {
        rows.used(consent.id());
        bells.publishEvent(
                new ConsentEvents.ConsentUsed(actor, consent.subject(name(consent)), clock.instant(), connected));
    }

    @Transactional
    void lapsed(Actor actor, Consent consent) {
        if (rows.forget(consent.id(), clock.instant())) {
            bells.publishEvent(new ConsentEvents.ConsentLapsed(actor, consent.subject(name(consent)), clock.instant()));
        }
    }

    private String name(Consent consent) {
        return networks.info(consent.network()).name();
    }
}
