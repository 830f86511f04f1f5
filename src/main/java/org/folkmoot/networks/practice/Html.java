package org.folkmoot.networks.practice;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.networks.Network;

/** The pages of the practice networks: plain, readable without styles, nothing from elsewhere. */
record Html(Practices practices, Accounts accounts, Entries entries) {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private static final String STYLE = """
            body{font:1.0625rem/1.5 system-ui,sans-serif;margin:0;background:#f3f4f6;color:#111827}
            header,main{max-width:38rem;margin:0 auto;padding:1rem}
            .note{background:#fff3cd;border-bottom:1px solid #b58900;padding:.5rem 1rem;margin:0;text-align:center}
            h1{font-size:1.6rem;margin:.5rem 0}h2{font-size:1.2rem}
            article{background:#fff;border:1px solid #9ca3af;border-radius:8px;padding:1rem;margin:0 0 1rem}
            article article{margin:1rem 0 0 1rem;border-width:0 0 0 3px;border-radius:0;padding:0 0 0 1rem}
            .meta{color:#4b5563;margin:0}h1+.meta{margin-bottom:1rem}.hidden{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}.text{white-space:pre-wrap;overflow-wrap:anywhere}
            img,video{max-width:100%;height:auto;border-radius:6px;display:block}video{max-height:34rem}figure{margin:.75rem 0}
            figcaption{color:#4b5563;font-size:.9rem}
            label{display:block;font-weight:600;margin-top:.75rem}
            input,textarea{font:inherit;width:100%;box-sizing:border-box;padding:.5rem;border:2px solid #111827;border-radius:4px}
            button{font:inherit;font-weight:600;margin-top:1rem;padding:.6rem 1.2rem;border:0;border-radius:4px;background:#0b5c4f;color:#fff}
            select{font:inherit;width:100%;box-sizing:border-box;padding:.5rem;border:2px solid #111827;border-radius:4px}
            fieldset{border:1px solid #9ca3af;border-radius:8px;background:#fff;margin:1rem 0}legend{font-weight:600}
            .choice{font-weight:400;margin:.5rem 0}.choice input{width:auto;margin-right:.5rem}.buttons{display:flex;flex-wrap:wrap;gap:.5rem}
            .buttons button+button{background:#374151}
            a{color:#0b4f8a}:focus{outline:3px solid #f2b705;outline-offset:2px}
            """;

    /** @param news whether the council has a website here */
    String home(List<Account> all, boolean news) {
        var body = new StringBuilder("<h1>Practice networks</h1>");
        if (all.isEmpty()) {
            body.append("<p>No account has been made here yet.</p>");
        }
        for (var practice : practices.byName()) {
            var network = practice.network();
            var here = all.stream().filter(a -> a.network().equals(network)).toList();
            if (!here.isEmpty()) {
                body.append("<h2>").append(name(network)).append("</h2><ul>");
                here.forEach(account -> body.append("<li><a href=\"")
                        .append(escape(path(account)))
                        .append("\">")
                        .append(escape(account.name()))
                        .append("</a> ")
                        .append(escape("@" + account.handle()))
                        .append("</li>"));
                body.append("</ul>");
            }
        }
        if (news) {
            body.append("<h2>The council’s website</h2><ul><li><a href=\"/news\">News</a></li></ul>");
        }
        return page("Practice networks", body.toString());
    }

    /** @param comments how many each of the posts has, by its id */
    String feed(Account account, List<Entry> posts, Map<String, Integer> comments, int count) {
        var body = new StringBuilder("<p><a href=\"/\">All accounts</a></p><h1>")
                .append(escape(account.name()))
                .append("</h1><p class=\"meta\">")
                .append(name(account.network()))
                .append(" · @")
                .append(escape(account.handle()))
                .append(" · ")
                .append("%,d".formatted(account.followers()))
                .append(" followers · ")
                .append(count)
                .append(count == 1 ? " post" : " posts")
                .append("</p>");
        if (posts.isEmpty()) {
            body.append("<p>Nothing has been posted here yet.</p>");
        }
        posts.forEach(post -> body.append("<article>")
                .append(entry(post))
                .append("<p><a href=\"")
                .append(escape(path(post)))
                .append("\">")
                .append(counted(comments.getOrDefault(post.id(), 0)))
                .append("<span class=\"hidden\"> on the post of ")
                .append(WHEN.format(post.createdAt()))
                .append("</span></a></p></article>"));
        if (practices.of(account.network()).takesMessages()) {
            body.append(privateForm(account));
        }
        return page(account.name(), body.toString());
    }

    String thread(Entry post, List<Entry> comments) {
        var author = author(post);
        var body = new StringBuilder("<p><a href=\"")
                .append(escape(path(author)))
                .append("\">")
                .append(escape(author.name()))
                .append(" on ")
                .append(name(post.network()))
                .append("</a></p><h1>Post by ")
                .append(escape(author.name()))
                .append("</h1><article>")
                .append(entry(post))
                .append("</article><h2>")
                .append(counted(comments.size()))
                .append("</h2>");
        comments.forEach(comment -> body.append("<article id=\"")
                .append(escape(comment.id()))
                .append("\">")
                .append(answering(comment, comments))
                .append(entry(comment))
                .append("</article>"));
        body.append(form(post));
        return page("Post by " + author.name(), body.toString());
    }

    private static String counted(int comments) {
        return comments == 0 ? "No comments yet" : comments == 1 ? "1 comment" : comments + " comments";
    }

    private String answering(Entry comment, List<Entry> thread) {
        return thread.stream()
                .filter(other -> other.id().equals(comment.parent()))
                .findFirst()
                .map(other ->
                        "<p class=\"meta\">Answer to " + escape(author(other).name()) + "</p>")
                .orElse("");
    }

    private static String privateForm(Account account) {
        return """
                <h2>Write to the account as a resident</h2>
                <form method="post" action="/messages">
                <input type="hidden" name="network" value="%s"><input type="hidden" name="account" value="%s">
                <label for="name">Resident’s name</label><input id="name" name="name" required value="Asha Patel">
                <label for="text">Private message</label><textarea id="text" name="text" rows="3" required></textarea>
                <button>Send</button>
                </form>
                """.formatted(escape(account.network().key()), escape(account.id()));
    }

    private static String form(Entry post) {
        return """
                <h2>Comment as a resident</h2>
                <form method="post" action="/comments">
                <input type="hidden" name="network" value="%s"><input type="hidden" name="target" value="%s">
                <label for="name">Resident’s name</label><input id="name" name="name" required value="Asha Patel">
                <label for="text">Comment</label><textarea id="text" name="text" rows="3" required></textarea>
                <button>Comment</button>
                </form>
                """.formatted(escape(post.network().key()), escape(post.id()));
    }

    private String entry(Entry entry) {
        var author = author(entry);
        var html = new StringBuilder("<p class=\"meta\"><strong>")
                .append(escape(author.name()))
                .append("</strong> · ")
                .append(WHEN.format(entry.createdAt()))
                .append("</p><p class=\"text\">")
                .append(escape(entry.text()))
                .append("</p>");
        practices
                .of(entry.network())
                .notes(entry)
                .forEach(note ->
                        html.append("<p class=\"meta\">").append(escape(note)).append("</p>"));
        for (var image : entry.images()) {
            html.append("<figure>")
                    .append(shown(entry, image))
                    .append("<figcaption>")
                    .append(image.alt().isEmpty() ? "No description" : "Description: " + escape(image.alt()))
                    .append("</figcaption></figure>");
        }
        if (!entry.link().isEmpty()) {
            html.append("<p class=\"meta\">Link: ").append(escape(entry.link())).append("</p>");
        }
        return html.toString();
    }

    private String shown(Entry entry, Entry.Image image) {
        var source = "/image/" + entry.network().key() + "/" + escape(entry.account()) + "/" + escape(image.blob());
        var video = entries.blob(entry.network(), entry.account(), image.blob())
                .filter(blob -> blob.mime().startsWith("video/"))
                .isPresent();
        return video
                ? "<video controls src=\"" + source + "\" aria-label=\"" + escape(image.alt()) + "\"></video>"
                : "<img src=\"" + source + "\" alt=\"" + escape(image.alt()) + "\">";
    }

    private Account author(Entry entry) {
        return accounts.find(entry.network(), entry.author())
                .orElseGet(() -> new Account(entry.network(), entry.author(), "", "Somebody", "", "", 0, true));
    }

    static String page(String title, String body) {
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%s – practice networks</title>
                <meta name="viewport" content="width=device-width,initial-scale=1"><style>%s</style></head>
                <body><p class="note">Practice networks: nothing here is real, and nobody outside this computer sees it.</p>
                <main>%s</main></body></html>
                """.formatted(escape(title), STYLE, body);
    }

    private String path(Account account) {
        return practices.of(account.network()).path(account);
    }

    private String path(Entry entry) {
        return practices.of(entry.network()).path(entry);
    }

    private String name(Network network) {
        return practices.of(network).name();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
