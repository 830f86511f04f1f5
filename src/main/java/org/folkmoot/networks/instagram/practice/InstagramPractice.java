package org.folkmoot.networks.instagram.practice;

import java.nio.charset.StandardCharsets;
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
import org.folkmoot.networks.practice.GraphConsents;
import org.folkmoot.networks.practice.GraphFields;
import org.folkmoot.networks.practice.GraphReplies;
import org.folkmoot.networks.practice.PageMessenger;
import org.folkmoot.networks.practice.PracticeNetwork;
import org.folkmoot.networks.practice.PracticeStage;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;
import org.folkmoot.networks.practice.Webhooks;
import org.jspecify.annotations.Nullable;

/**
 * The Graph API's calls for Instagram (developers.facebook.com/documentation/instagram-platform, v25.0, read 2026-11-22).
 * An account's page has its number with 10 in place of the first five digits. The manner is how many posts a day it takes.
 */
@SuppressWarnings("NullAway.Init") // open() comes first
public final class InstagramPractice implements PracticeNetwork {

    private static final Pattern PATH = Pattern.compile("/v\\d+\\.\\d/([^/]+)(?:/([^/]+))?");
    private static final Pattern OURS = Pattern.compile("(?:17841|179|180|181)\\d{12}");

    private Accounts accounts;
    private Entries entries;
    private Settings settings;
    private PracticeStage.Numbers numbers;
    private Webhooks webhooks;
    private InstagramNodes nodes;
    private InstagramCounts counts;
    private InstagramNews news;
    private InstagramWrites writes;
    private PageMessenger messenger;
    private InstagramLinkedPage page;
    private InstagramGrants grants;
    private GraphConsents consents;

    @Override
    public void open(PracticeStage stage) {
        accounts = stage.accounts();
        entries = stage.entries();
        settings = stage.settings();
        numbers = stage.numbers();
        webhooks = stage.webhooks();
        var drafts = new Drafts(Network.INSTAGRAM, entries, settings);
        nodes = new InstagramNodes(accounts, entries, settings, drafts);
        counts = new InstagramCounts(entries, settings, drafts);
        news = new InstagramNews(accounts, entries, stage.webhooks());
        messenger = new PageMessenger(Network.INSTAGRAM, entries, settings, numbers, nodes, news::tell);
        page = new InstagramLinkedPage(nodes, messenger, settings);
        grants = new InstagramGrants(entries, settings);
        consents = InstagramGrants.consents(stage);
        writes = new InstagramWrites(entries, settings, numbers, drafts, nodes, counts, news::tell);
    }

    @Override
    public Network network() {
        return Network.INSTAGRAM;
    }

    @Override
    public String name() {
        return "Instagram";
    }

    /** By the numbers, and by the tokens that no page of Facebook has. */
    @Override
    public boolean owns(Call call) {
        var path = PATH.matcher(call.path());
        if (!path.matches()) {
            return false;
        }
        var token = call.parameters().getOrDefault("access_token", "");
        return consents.owns(call)
                || OURS.matcher(path.group(1)).matches()
                || accounts.bySecret(Network.FACEBOOK, token).isEmpty()
                        && accounts.bySecret(Network.INSTAGRAM, token).isPresent();
    }

    @Override
    public Reply answer(Call call) {
        if (consents.owns(call)) {
            return consents.answer(call);
        }
        var parameters = call.parameters();
        var token = parameters.getOrDefault("access_token", "");
        if (accounts.dead(token)) {
            return GraphReplies.error(400, 190, 463, "Error validating access token: Session has expired");
        }
        var account = accounts.bySecret(Network.INSTAGRAM, token);
        if (account.isEmpty()) {
            return GraphReplies.error(400, 190, 0, "Invalid OAuth access token - Cannot parse access token");
        }
        var proof = Webhooks.signature(account.get().appSecret(), token.getBytes(StandardCharsets.UTF_8));
        if (!proof.equals(parameters.getOrDefault("appsecret_proof", ""))) {
            return GraphReplies.error(400, 100, 0, "Invalid appsecret_proof provided in the API argument");
        }
        var path = PATH.matcher(call.path());
        path.matches();
        try {
            return route(call, account.get(), path.group(1), path.group(2), parameters)
                    .with("X-App-Usage", "{\"call_count\":1,\"total_time\":1,\"total_cputime\":1}");
        } catch (GraphFields.NoSuchField e) {
            return GraphReplies.error(400, 100, 0, e.getMessage());
        }
    }

    private Reply route(Call call, Account me, String id, @Nullable String edge, Map<String, String> parameters) {
        if (id.equals("debug_token")) {
            return Reply.json(200, grants.token(me));
        }
        var missing = grants.missing(me, call.method(), edge);
        if (missing.isPresent()) {
            return GraphReplies.permission(missing.get());
        }
        if (id.equals(InstagramLinkedPage.number(me))) {
            return page.answer(call, me, edge, parameters);
        }
        if (id.equals(me.id())) {
            return edge == null
                    ? Reply.json(200, nodes.user(me, GraphFields.asked(parameters)))
                    : own(call, me, edge, parameters);
        }
        if (id.startsWith("t_") && "messages".equals(edge)) {
            return messenger.messages(me, id, parameters);
        }
        var draft = writes.draft(me, id);
        if (draft.isPresent()) {
            return Reply.json(200, nodes.container(draft.get(), GraphFields.asked(parameters)));
        }
        var entry = nodes.visible(id).filter(one -> one.account().equals(me.id()));
        return entry.isEmpty() ? GraphReplies.gone(id) : below(call, me, entry.get(), edge, parameters);
    }

    private Reply own(Call call, Account me, String edge, Map<String, String> parameters) {
        return switch (call.method() + " " + edge) {
            case "GET media" -> nodes.list(parameters, nodes.posts(me, parameters));
            case "GET stories" -> nodes.list(parameters, nodes.stories(me));
            case "GET tags" -> nodes.list(parameters, nodes.tags(me));
            case "GET content_publishing_limit" -> Reply.json(200, counts.quota(me, GraphFields.asked(parameters)));
            case "GET insights" -> counts.insights(me.id(), true, parameters);
            case "POST media" -> writes.container(me, parameters);
            case "POST media_publish" -> writes.publish(call, me, parameters);
            case "POST mentions" -> writes.answer(call, me, parameters);
            default -> GraphReplies.unsupported();
        };
    }

    private Reply below(Call call, Account me, Entry entry, @Nullable String edge, Map<String, String> parameters) {
        var ours = entry.author().equals(me.id());
        return switch (call.method() + (edge == null ? "" : " " + edge)) {
            case "GET" -> Reply.json(200, nodes.node(entry, GraphFields.asked(parameters)));
            case "DELETE" -> {
                entries.remove(Network.INSTAGRAM, entry.id());
                yield Reply.json(200, Json.object().put("success", true));
            }
            case "POST" -> ours ? GraphReplies.permission("instagram_manage_comments") : writes.hide(entry, parameters);
            case "GET comments" -> nodes.list(parameters, nodes.comments(entry));
            case "GET replies" -> nodes.list(parameters, nodes.replies(entry));
            case "GET insights" -> counts.insights(entry.id(), false, parameters);
            case "POST comments", "POST replies" -> writes.comment(call, me, entry, parameters);
            default -> GraphReplies.unsupported();
        };
    }

    @Override
    public Reply rateLimited() {
        return GraphReplies.error(400, 80002, 2446079, "There have been too many calls to this Instagram account.")
                .with(
                        "X-Business-Use-Case-Usage",
                        "{\"1\":[{\"type\":\"instagram\",\"call_count\":100,\"total_cputime\":25,\"total_time\":25,"
                                + "\"estimated_time_to_regain_access\":1}]}");
    }

    @Override
    public Reply serverError(int status) {
        return GraphReplies.error(status, -1, 2207001, "Instagram server error. Try again.");
    }

    @Override
    public Reply errorWithStatus200() {
        return GraphReplies.error(200, 1, 99, "An unknown error occurred");
    }

    /** Instagram takes the same words twice; what it suspects to be spam it refuses. */
    @Override
    public Reply duplicate() {
        return GraphReplies.error(400, 4, 2207051, "We restrict certain activity to protect our community");
    }

    @Override
    public void expire(Call call) {
        accounts.kill(call.parameters().getOrDefault("access_token", ""));
    }

    @Override
    public String publishing() {
        return "POST media_publish";
    }

    @Override
    public String newAccountId() {
        return "17841" + numbers.next();
    }

    /** Nobody posts words alone on Instagram: the app would ask for a picture, which is of no interest here. */
    @Override
    public Entry post(Account account, String text, Instant at) {
        return Entry.written(account, InstagramWrites.media(numbers), account.id(), text, at, null, null)
                .recorded("{\"kind\":\"IMAGE\"}", "");
    }

    @Override
    public Entry comment(Account resident, Entry parent, String root, String text, Instant at) {
        var id = InstagramWrites.comment(numbers);
        return Entry.written(resident, id, parent.account(), text, at, InstagramWrites.top(parent), root);
    }

    /** A post of somebody's own in which they tag the account. */
    @Override
    public Optional<Entry> mention(Account resident, Account council, String text, Instant at) {
        return Optional.of(Entry.written(resident, InstagramWrites.media(numbers), council.id(), text, at, null, null)
                .recorded("{\"kind\":\"IMAGE\"}", ""));
    }

    @Override
    public Optional<Entry> message(Account resident, Account council, String text, Instant at) {
        return Optional.of(PageMessenger.said(resident, council, resident, text, at, numbers.next()));
    }

    @Override
    public boolean takesMessages() {
        return true;
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
    public String path(Account account) {
        return "/" + account.handle();
    }

    @Override
    public String path(Entry entry) {
        return InstagramNodes.path(entry);
    }

    @Override
    public List<String> notes(Entry entry) {
        return InstagramNodes.notes(entry);
    }

    @Override
    public @Nullable Account accountAt(Call call) {
        return call.path().matches("/[\\w.]+")
                ? accounts.find(Network.INSTAGRAM, call.path().substring(1))
                        .filter(account -> account.handle().equals(call.path().substring(1)))
                        .orElse(null)
                : null;
    }

    @Override
    public @Nullable Entry entryAt(Call call) {
        var path = call.path().replaceFirst("/$", "").split("/");
        return path.length == 3 && path[1].matches("p|reel")
                ? entries.find(Network.INSTAGRAM, path[2])
                        .filter(entry -> !Drafts.draft(entry))
                        .orElse(null)
                : null;
    }
}
