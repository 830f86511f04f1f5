package org.folkmoot.networks.practice;

import java.util.HashMap;
import java.util.regex.Pattern;
import org.folkmoot.networks.Network;

/** What people see on the practice networks: accounts, their posts, and a form to comment as a resident. */
final class WebView {

    private static final Pattern IMAGE = Pattern.compile("/image/([a-z]+)/([^/]+)/([^/]+)");

    private final Practices practices;
    private final Accounts accounts;
    private final Entries entries;
    private final Settings settings;
    private final Residents residents;
    private final Website website;
    private final Html html;

    WebView(
            Practices practices,
            Accounts accounts,
            Entries entries,
            Settings settings,
            Residents residents,
            Website website) {
        this.practices = practices;
        this.accounts = accounts;
        this.entries = entries;
        this.settings = settings;
        this.residents = residents;
        this.website = website;
        this.html = new Html(practices, accounts, entries);
    }

    Reply answer(Call call) {
        if (call.method().equals("POST") && call.path().equals("/comments")) {
            return comment(call);
        }
        if (call.method().equals("POST") && call.path().equals("/messages")) {
            return message(call);
        }
        if (!call.method().equals("GET")) {
            return missing();
        }
        if (call.path().equals("/")) {
            return Reply.html(200, html.home(accounts.all(), website.begun()));
        }
        if (website.owns(call)) {
            return website.answer(call);
        }
        var image = IMAGE.matcher(call.path());
        if (image.matches()) {
            return image(new Network(image.group(1)), image.group(2), image.group(3));
        }
        var entry = practices.entryAt(call);
        if (entry != null) {
            return thread(entry);
        }
        var account = practices.accountAt(call);
        return account == null ? missing() : feed(account);
    }

    private Reply feed(Account account) {
        var posts = entries.by(account.network(), account.id(), false, settings.now());
        var shown = posts.stream().limit(50).toList();
        var comments = new HashMap<String, Integer>();
        shown.forEach(post -> comments.put(
                post.id(),
                entries.under(account.network(), post.id(), settings.now()).size()));
        return Reply.html(200, html.feed(account, shown, comments, posts.size()));
    }

    /** A comment's page is its post's, with the whole thread. */
    private Reply thread(Entry entry) {
        var post = entry.root() == null
                ? entry
                : entries.find(entry.network(), entry.root()).orElse(entry);
        return Reply.html(200, html.thread(post, entries.under(post.network(), post.id(), settings.now())));
    }

    private Reply image(Network network, String account, String id) {
        return entries.blob(network, account, id)
                .filter(blob -> blob.mime().matches("(image|video)/(?!svg).*"))
                .map(blob -> Reply.bytes(blob.mime(), blob.bytes()))
                .orElseGet(WebView::missing);
    }

    private Reply comment(Call call) {
        var form = call.parameters();
        var network = new Network(form.getOrDefault("network", "bluesky"));
        var target = entries.find(network, form.getOrDefault("target", ""));
        if (target.isEmpty()) {
            return missing();
        }
        var name = form.getOrDefault("name", "").strip();
        var text = form.getOrDefault("text", "").strip();
        if (!name.isEmpty() && !text.isEmpty()) {
            residents.comment(network, target.get().id(), name, text, settings.now());
        }
        return Reply.seeOther(practices.of(network).path(target.get()));
    }

    private Reply message(Call call) {
        var form = call.parameters();
        var network = new Network(form.getOrDefault("network", "facebook"));
        var account = accounts.find(network, form.getOrDefault("account", ""));
        var name = form.getOrDefault("name", "").strip();
        var text = form.getOrDefault("text", "").strip();
        if (account.isEmpty() || name.isEmpty() || text.isEmpty()) {
            return missing();
        }
        residents.message(account.get(), name, text, settings.now());
        return Reply.seeOther(practices.of(network).path(account.get()));
    }

    private static Reply missing() {
        return Reply.html(404, Html.page("Not found", "<h1>Not found</h1><p><a href=\"/\">All accounts</a></p>"));
    }
}
