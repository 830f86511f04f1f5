package org.folkmoot.distribution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Dates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Distribution lists: questions to the register, such as the owners and deputies of live Instagram accounts, answered
 * anew whenever somebody looks or sends. Beside them stand extras with an end, for those whom the register does not name.
 */
@Service
public class Distribution {

    private static final int LONGEST_TEXT = 20_000;

    private final MailingLists lists;
    private final Sendings sendings;
    private final ListPasts pasts;
    private final Roll roll;
    private final Rights rights;
    private final Dates dates;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher bells;

    Distribution(
            MailingLists lists,
            Sendings sendings,
            ListPasts pasts,
            Roll roll,
            Rights rights,
            Dates dates,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher bells) {
        this.lists = lists;
        this.sendings = sendings;
        this.pasts = pasts;
        this.roll = roll;
        this.rights = rights;
        this.dates = dates;
        this.ids = ids;
        this.clock = clock;
        this.bells = bells;
    }

    public List<MailingList> lists(Actor actor) {
        mayKeep(actor);
        return lists.all();
    }

    public MailingList list(Actor actor, UUID id) {
        mayKeep(actor);
        return lists.find(id).orElseThrow(() -> Refused.missing("list"));
    }

    public List<Extra> extras(Actor actor, UUID id) {
        mayKeep(actor);
        return lists.extras(id, dates.today());
    }

    public List<Sending> sendings(Actor actor, UUID id) {
        mayKeep(actor);
        return sendings.of(id, 50);
    }

    /** Who is on it today, and why, by name. */
    public List<Contact> contacts(Actor actor, UUID id) {
        return contacts(list(actor, id));
    }

    /** What it asked, the newest first. */
    public List<ListVersion> versions(Actor actor, UUID id) {
        list(actor, id);
        return pasts.versions(id);
    }

    /**
     * Who was on it at the end of a day, by what the list asked and what the register said then; empty when there was no
     * such list yet. Whether mails reached them is not told.
     */
    public Optional<List<Contact>> contacts(Actor actor, UUID id, LocalDate on) {
        list(actor, id);
        var moment = on.plusDays(1).atStartOfDay(dates.zone()).toInstant().minusMillis(1);
        return pasts.at(id, moment).map(then -> roll.at(then, moment, on));
    }

    public ListSettings settings() {
        return lists.settings();
    }

    @Transactional
    public UUID make(Actor actor, ListDraft draft) {
        mayKeep(actor);
        var list = list(ids.next(), draft);
        check(list);
        lists.add(list, clock.instant());
        ring(new ListMade(
                actor, list.subject(), clock.instant(), List.of(Change.of("question", null, question(list)))));
        return list.id();
    }

    @Transactional
    public void change(Actor actor, UUID id, ListDraft draft) {
        var before = list(actor, id);
        var after = list(id, draft);
        check(after);
        if (!lists.change(after, clock.instant())) {
            throw Refused.overtaken(Problem.of("", "distribution.problem.overtaken", Map.of("name", before.name())));
        }
        ring(new ListChanged(
                actor,
                after.subject(),
                clock.instant(),
                List.of(Change.of("question", question(before), question(after)))));
    }

    /** What was sent to it stays. */
    @Transactional
    public void end(Actor actor, UUID id) {
        var list = list(actor, id);
        lists.end(id, clock.instant());
        ring(new ListEnded(actor, list.subject(), clock.instant(), List.of()));
    }

    @Transactional
    public void add(Actor actor, UUID id, ExtraDraft draft) {
        var list = list(actor, id);
        Refused.unlessEmpty(ExtraRule.problems(draft, dates.today()));
        var extra = new Extra(
                ids.next(),
                draft.name().strip(),
                draft.email().strip(),
                draft.reason().strip(),
                java.util.Objects.requireNonNull(draft.until()),
                actor.name());
        lists.add(id, extra, clock.instant());
        ring(new ListChanged(
                actor,
                list.subject(),
                clock.instant(),
                List.of(Change.of("extra", null, extra.email() + " until " + extra.until()))));
    }

    @Transactional
    public void remove(Actor actor, UUID id, UUID extra) {
        var list = list(actor, id);
        if (lists.remove(id, extra, clock.instant())) {
            ring(new ListChanged(actor, list.subject(), clock.instant(), List.of(Change.of("extra", extra, null))));
        }
    }

    /** To everybody who is on it now; the mails go out so many in a minute. @return how many they are */
    @Transactional
    public int send(Actor actor, UUID id, String subject, String body) {
        var list = list(actor, id);
        var problems = new ArrayList<Problem>();
        if (subject.isBlank() || subject.length() > 200) {
            problems.add(Problem.of("subject", "distribution.problem.subject"));
        }
        if (body.isBlank() || body.length() > LONGEST_TEXT) {
            problems.add(Problem.of("body", "distribution.problem.body"));
        }
        var reached = contacts(list).stream().filter(Contact::reached).toList();
        if (reached.isEmpty()) {
            problems.add(Problem.of("", "distribution.problem.nobody"));
        }
        Refused.unlessEmpty(problems);

        sendings.add(ids.next(), id, subject.strip(), body.strip(), actor.name(), clock.instant(), reached);
        ring(new ListSent(
                actor,
                list.subject(),
                clock.instant(),
                List.of(
                        Change.of("people", null, reached.size()),
                        Change.digest("subject", null, subject),
                        Change.digest("body", null, body))));
        return reached.size();
    }

    /** The lists on which the actor is, each with what put them there. */
    public Map<MailingList, Contact> mine(Actor actor) {
        var mine = new LinkedHashMap<MailingList, Contact>();
        lists.all()
                .forEach(list -> contacts(list).stream()
                        .filter(contact -> contact.person() != null
                                && actor.person()
                                        .filter(contact.person()::equals)
                                        .isPresent())
                        .findFirst()
                        .ifPresent(contact -> mine.put(list, contact)));
        return mine;
    }

    /** Leaves an optional list or comes back to it; nobody leaves a mandatory one. */
    @Transactional
    public void subscribe(Actor actor, UUID id, boolean subscribed) {
        var list = lists.find(id).orElseThrow(() -> Refused.missing("list"));
        var contact = mine(actor).get(list);
        if (contact == null) {
            throw Refused.missing("list");
        }
        if (list.mandatory() && !subscribed) {
            throw Refused.invalid(Problem.of("", "distribution.problem.mandatory", Map.of("name", list.name())));
        }
        if (subscribed) {
            lists.comeBack(id, contact.email(), clock.instant());
        } else {
            lists.leave(id, contact.email(), clock.instant());
        }
        ring(new SubscriptionChanged(
                actor, list.subject(), clock.instant(), List.of(Change.of("subscribed", !contact.left(), subscribed))));
    }

    @Transactional
    public void change(Actor actor, ListSettings after) {
        mayKeep(actor);
        Refused.unlessEmpty(after.problems());
        var before = lists.settings();
        if (before.equals(after)) {
            return;
        }
        lists.save(after);
        ring(new ListSettingsChanged(
                actor,
                ContactHealth.SETTINGS,
                clock.instant(),
                List.of(
                        Change.of("mails in a minute", before.perMinute(), after.perMinute()),
                        Change.of("hard bounces", before.hardBounces(), after.hardBounces()),
                        Change.of("domains", before.domains(), after.domains()))));
    }

    List<Contact> contacts(MailingList list) {
        return roll.of(list);
    }

    private static MailingList list(UUID id, ListDraft draft) {
        return new MailingList(
                id,
                draft.name().strip(),
                draft.purpose().strip(),
                draft.mandatory(),
                draft.networks(),
                draft.services(),
                draft.statuses(),
                draft.roles().stream().distinct().toList(),
                draft.version());
    }

    private void check(MailingList list) {
        var problems = new ArrayList<Problem>();
        if (list.name().isEmpty() || list.name().length() > 200) {
            problems.add(Problem.of("name", "distribution.problem.name"));
        } else if (lists.nameTaken(list.name(), list.id())) {
            problems.add(Problem.of("name", "distribution.problem.name-taken", Map.of("name", list.name())));
        }
        if (list.purpose().isEmpty() || list.purpose().length() > 2_000) {
            problems.add(Problem.of("purpose", "distribution.problem.purpose"));
        }
        if (list.roles().isEmpty()) {
            problems.add(Problem.of("roles", "distribution.problem.roles"));
        }
        Refused.unlessEmpty(problems);
    }

    private static String question(MailingList list) {
        return list.roles() + " of accounts, networks " + list.networks() + ", services " + list.services()
                + ", statuses " + list.statuses() + (list.mandatory() ? ", mandatory" : ", optional");
    }

    private void mayKeep(Actor actor) {
        rights.require(actor, Permission.HANDLE_REQUESTS, Scope.everywhere());
    }

    private void ring(Recorded event) {
        bells.publishEvent(event);
    }
}
