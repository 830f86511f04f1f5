package org.folkmoot.directory;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.networks.FetchedPage;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.WebPages;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Recognition;
import org.folkmoot.web.Dates;
import org.springframework.stereotype.Component;

/**
 * Looks each night whether the council's website and its accounts point at each other. Of the networks only what is
 * meant to be read by any program is fetched: a Mastodon profile and the well-known file of a Bluesky handle's domain;
 * the others are never scraped, their proof is the link from the council's own page.
 */
@Component
class ProofRound implements Recurring {

    private static final LocalTime NIGHT = LocalTime.of(2, 0);
    private static final Set<String> NETWORK_DOMAINS = Set.of("bsky.social");

    private final Directory directory;
    private final Recognition recognition;
    private final WebPages web;
    private final Proofs proofs;
    private final Dates dates;
    private final Clock clock;

    ProofRound(Directory directory, Recognition recognition, WebPages web, Proofs proofs, Dates dates, Clock clock) {
        this.directory = directory;
        this.recognition = recognition;
        this.web = web;
        this.proofs = proofs;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "directory.proofs";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    /** Once a night, and the first time as soon as there is a page to look at. */
    @Override
    public void run() {
        var now = clock.instant().atZone(dates.zone());
        var last = proofs.lastRound().map(at -> LocalDate.ofInstant(at, dates.zone()));
        var due = last.isEmpty()
                || (last.get().isBefore(now.toLocalDate()) && !now.toLocalTime().isBefore(NIGHT));
        if (due && !directory.settings().proofPages().isEmpty()) {
            look();
        }
    }

    void look() {
        var pages = directory.settings().proofPages();
        var listed = directory.listed();
        var found = new ArrayList<Proof>();
        linkedFromUs(pages, listed, found);
        var hosts = pages.stream().map(page -> host(URI.create(page))).collect(Collectors.toSet());
        for (var account : listed) {
            if (account.network().equals(Network.MASTODON) && account.address() != null) {
                linksBack(account, account.address(), hosts, found);
            }
            if (account.network().equals(Network.BLUESKY) && ownDomain(account.handle())) {
                ownDomain(account, found);
            }
        }
        proofs.replace(found);
        proofs.endRound(clock.instant());
    }

    private void linkedFromUs(List<String> pages, List<Account> listed, List<Proof> found) {
        var linked = new HashSet<AccountId>();
        var unread = false;
        var page = pages.getFirst();
        for (var address : pages) {
            switch (web.fetch(URI.create(address))) {
                case FetchedPage.Read read
                when read.found() ->
                    RelMe.links(read.text(), read.from())
                            .forEach(link -> recognition.of(link.toString()).forEach(account -> {
                                if (linked.add(account.id())) {
                                    found.add(proof(account, ProofKind.LINKED_FROM_US, address, ProofState.FOUND));
                                }
                            }));
                case FetchedPage.Read read -> unread = true;
                case FetchedPage.Unread why -> unread = true;
            }
        }
        var state = unread ? ProofState.UNREAD : ProofState.MISSING;
        listed.stream()
                .filter(account -> !linked.contains(account.id()))
                .forEach(account -> found.add(proof(account, ProofKind.LINKED_FROM_US, page, state)));
    }

    private void linksBack(Account account, URI address, Set<String> hosts, List<Proof> found) {
        var state = switch (web.fetch(address)) {
            case FetchedPage.Read read
            when read.found() ->
                RelMe.links(read.text(), read.from()).stream().anyMatch(link -> hosts.contains(host(link)))
                        ? ProofState.FOUND
                        : ProofState.MISSING;
            case FetchedPage.Read read -> ProofState.UNREAD;
            case FetchedPage.Unread why -> ProofState.UNREAD;
        };
        found.add(proof(account, ProofKind.LINKS_BACK, address.toString(), state));
    }

    /** https://atproto.com/specs/handle (read 2026-11-27): the file holds the account's permanent id. */
    private void ownDomain(Account account, List<Proof> found) {
        var file = "https://" + account.handle().replaceFirst("^@", "") + "/.well-known/atproto-did";
        var state = switch (web.fetch(URI.create(file))) {
            case FetchedPage.Read read
            when read.found() -> read.text().strip().equals(account.remoteId()) ? ProofState.FOUND : ProofState.MISSING;
            case FetchedPage.Read read -> ProofState.MISSING;
            case FetchedPage.Unread why -> ProofState.UNREAD;
        };
        found.add(proof(account, ProofKind.OWN_DOMAIN, file, state));
    }

    private static boolean ownDomain(String handle) {
        var name = handle.replaceFirst("^@", "").toLowerCase(Locale.ROOT);
        return name.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")
                && NETWORK_DOMAINS.stream().noneMatch(domain -> name.endsWith("." + domain));
    }

    private static String host(URI address) {
        return address.getHost() == null
                ? ""
                : address.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    private Proof proof(Account account, ProofKind kind, String page, ProofState state) {
        Instant now = clock.instant();
        return new Proof(account.id(), kind, page, state, now);
    }
}
