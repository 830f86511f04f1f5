package org.folkmoot.networks.threads.practice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Accounts;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Drafts;
import org.folkmoot.networks.practice.Entries;
import org.folkmoot.networks.practice.Entry;
import org.folkmoot.networks.practice.GraphFields;
import org.folkmoot.networks.practice.GraphReplies;
import org.folkmoot.networks.practice.PracticeNetwork;
import org.folkmoot.networks.practice.PracticeStage;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;
import org.folkmoot.networks.practice.Webhooks;
import org.jspecify.annotations.Nullable;

/**
 * The calls of the Threads API (developers.facebook.com/documentation/threads and Meta's own collection of requests of 2
 * January 2026, read 2026-11-22). The manner is how many posts a day the account takes.
 */
@SuppressWarnings("NullAway.Init") // open() comes first
public final class ThreadsPractice implements PracticeNetwork {

    private static final Pattern PATH = Pattern.compile("/v1\\.0/([^/]+)(?:/([^/]+))?");

    private Accounts accounts;
    private Entries entries;
    private Settings settings;
    private PracticeStage.Numbers numbers;
    private Drafts drafts;
    private ThreadsNodes nodes;
    private ThreadsWrites writes;
    private ThreadsSignIn signIn;
    private ThreadsNews news;
    private Webhooks webhooks;

    @Override
    public void open(PracticeStage stage) {
        accounts = stage.accounts();
        entries = stage.entries();
        settings = stage.settings();
        numbers = stage.numbers();
        signIn = new ThreadsSignIn(accounts, settings);
        drafts = new Drafts(Network.THREADS, entries, settings);
        nodes = new ThreadsNodes(accounts, entries, settings, drafts);
        writes = new ThreadsWrites(entries, settings, numbers, drafts, nodes);
        webhooks = stage.webhooks();
        news = new ThreadsNews(accounts, nodes, webhooks);
    }

    @Override
    public Network network() {
        return Network.THREADS;
    }

    @Override
    public String name() {
        return "Threads";
    }

    @Override
    public boolean owns(Call call) {
        return PATH.matcher(call.path()).matches() || signIn.owns(call);
    }

    @Override
    public Reply answer(Call call) {
        if (signIn.owns(call)) {
            return signIn.answer(call);
        }
        var parameters = call.parameters();
        var token = parameters.getOrDefault("access_token", "");
        if (accounts.dead(token)) {
            return GraphReplies.error(400, 190, 463, "Error validating access token: Session has expired");
        }
        var account = signIn.by(token);
        if (account.isEmpty()) {
            return GraphReplies.error(400, 190, 0, "Invalid OAuth access token - Cannot parse access token");
        }
        var path = PATH.matcher(call.path());
        path.matches();
        try {
            return route(call, account.get(), path.group(1), path.group(2), parameters);
        } catch (GraphFields.NoSuchField e) {
            return GraphReplies.error(400, 100, 0, e.getMessage());
        }
    }

    private Reply route(Call call, Account me, String id, @Nullable String edge, Map<String, String> parameters) {
        if (id.equals("debug_token")) {
            return signIn.details(parameters.getOrDefault("access_token", ""));
        }
        var missing = signIn.missing(parameters.getOrDefault("access_token", ""), call.method(), edge);
        if (missing.isPresent()) {
            return GraphReplies.permission(missing.get());
        }
        if (id.equals("me") || id.equals(me.id())) {
            return edge == null
                    ? Reply.json(200, nodes.user(me, GraphFields.asked(parameters)))
                    : own(call, me, edge, parameters);
        }
        var draft = drafts.find(me, id);
        if (draft.isPresent()) {
            return Reply.json(200, nodes.container(draft.get(), GraphFields.asked(parameters)));
        }
        var entry = nodes.visible(id);
        return entry.isEmpty() ? GraphReplies.gone(id) : below(call, me, entry.get(), edge, parameters);
    }

    private Reply own(Call call, Account me, String edge, Map<String, String> parameters) {
        return switch (call.method() + " " + edge) {
            case "GET threads" -> nodes.list(me, parameters, nodes.posts(me));
            case "GET replies" -> nodes.list(me, parameters, nodes.answers(me));
            case "GET mentions" -> nodes.list(me, parameters, nodes.mentions(me));
            case "GET threads_publishing_limit" -> Reply.json(200, nodes.quota(me, GraphFields.asked(parameters)));
            case "GET threads_insights" -> nodes.insights(me, parameters);
            case "POST threads" -> writes.container(me, parameters);
            case "POST threads_publish" -> writes.publish(call, me, parameters);
            default -> GraphReplies.unsupported();
        };
    }

    private Reply below(Call call, Account me, Entry entry, @Nullable String edge, Map<String, String> parameters) {
        var ours = entry.author().equals(me.id());
        return switch (call.method() + (edge == null ? "" : " " + edge)) {
            case "GET" -> Reply.json(200, nodes.post(me, entry, GraphFields.asked(parameters)));
            case "DELETE" -> ours ? delete(entry) : GraphReplies.permission("threads_delete");
            case "GET replies" -> nodes.list(me, parameters, nodes.directly(entry, parameters));
            case "GET conversation" -> nodes.list(me, parameters, nodes.conversation(entry, parameters));
            case "GET insights" -> nodes.insights(entry, parameters);
            case "POST manage_reply" -> writes.hide(me, entry, parameters);
            default -> GraphReplies.unsupported();
        };
    }

    private Reply delete(Entry entry) {
        entries.remove(Network.THREADS, entry.id());
        return Reply.json(200, Json.object().put("success", true).put("deleted_id", entry.id()));
    }

    /** Threads names no time. */
    @Override
    public Reply rateLimited() {
        return GraphReplies.error(400, 4, 0, "Application request limit reached");
    }

    @Override
    public Reply serverError(int status) {
        return GraphReplies.error(status, 2, 0, "An unexpected error has occurred. Please retry your request later.");
    }

    @Override
    public Reply errorWithStatus200() {
        return GraphReplies.error(200, 1, 99, "An unknown error occurred");
    }

    /** Threads takes the same words twice. */
    @Override
    public Reply duplicate() {
        return GraphReplies.error(
                400, 368, 0, "The action attempted has been deemed abusive or is otherwise disallowed");
    }

    @Override
    public void expire(Call call) {
        var token = call.parameters().getOrDefault("access_token", "");
        accounts.kill(token);
        accounts.expire(token);
    }

    @Override
    public String publishing() {
        return "POST threads_publish";
    }

    @Override
    public String newAccountId() {
        return String.valueOf(numbers.next());
    }

    @Override
    public Entry post(Account account, String text, Instant at) {
        return Entry.written(account, String.valueOf(numbers.next()), account.id(), text, at, null, null);
    }

    @Override
    public Entry comment(Account resident, Entry parent, String root, String text, Instant at) {
        return Entry.written(resident, String.valueOf(numbers.next()), parent.account(), text, at, parent.id(), root);
    }

    @Override
    public Optional<Entry> mention(Account resident, Account council, String text, Instant at) {
        return Optional.of(Entry.written(resident, String.valueOf(numbers.next()), council.id(), text, at, null, null));
    }

    @Override
    public void commented(Entry written, Account author) {
        news.tell(written, author);
    }

    @Override
    public boolean handshake(Account account, String callback, String word) {
        return webhooks.hub(callback, word);
    }

    @Override
    public boolean subscribesByItself() {
        return true;
    }

    @Override
    public String path(Account account) {
        return "/@" + account.handle();
    }

    @Override
    public String path(Entry entry) {
        return nodes.path(entry);
    }

    @Override
    public List<String> notes(Entry entry) {
        return ThreadsNodes.notes(entry);
    }

    @Override
    public @Nullable Account accountAt(Call call) {
        return call.path().startsWith("/@") && call.path().indexOf('/', 1) < 0
                ? accounts.find(Network.THREADS, call.path().substring(2)).orElse(null)
                : null;
    }

    @Override
    public @Nullable Entry entryAt(Call call) {
        var at = call.path().indexOf("/post/");
        return call.path().startsWith("/@") && at > 0
                ? entries.find(Network.THREADS, call.path().substring(at + 6))
                        .filter(entry -> !Drafts.draft(entry))
                        .orElse(null)
                : null;
    }
}
