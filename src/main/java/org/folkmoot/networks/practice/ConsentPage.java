package org.folkmoot.networks.practice;

import java.net.URI;
import java.util.List;

/** What a person sees whom an app sent here to agree. */
record ConsentPage(String name, boolean several, List<Account> council, List<String> scopes) {

    /** @param back where the answer goes, which the browser has to be allowed to follow from this form */
    Reply show(String back) {
        var target = URI.create(back);
        var origin = target.getScheme() + "://" + target.getAuthority();
        return Reply.html(200, Html.page("Sign in at " + name, body()))
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self' " + origin);
    }

    private String body() {
        var body = new StringBuilder("<h1>Folkmoot wants to work on your ")
                .append(Html.escape(name))
                .append(several ? " pages" : " account")
                .append("</h1><p>You are signed in as Sam Carter, who practises. Choose what the app may reach.</p>")
                .append("<form method=\"post\" class=\"consent\">");
        if (council.isEmpty()) {
            body.append("<p>Nobody has an account here yet.</p>");
        }
        if (!council.isEmpty()) {
            body.append("<fieldset><legend>")
                    .append(several ? "Pages" : "Account")
                    .append("</legend>");
            council.forEach(account -> body.append(choice(account)));
            body.append("</fieldset>");
        }
        body.append("<label for=\"without\">Take one right away</label><select id=\"without\" name=\"without\">")
                .append("<option value=\"\">None: the app may do all that it asks for</option>");
        scopes.forEach(
                scope -> body.append("<option>").append(Html.escape(scope)).append("</option>"));
        body.append("</select><p class=\"buttons\"><button name=\"decision\" value=\"allow\">Continue</button> ");
        if (several) {
            body.append("<button name=\"decision\" value=\"personal\">Only my personal profile</button> ");
        }
        return body.append("<button name=\"decision\" value=\"cancel\">Cancel</button></p></form>")
                .toString();
    }

    private String choice(Account account) {
        var id = Html.escape(account.id());
        var kind = several
                ? "type=\"checkbox\" name=\"account-" + id + "\" checked"
                : "type=\"radio\" name=\"account\" value=\"" + id + "\""
                        + (account.equals(council.getFirst()) ? " checked" : "");
        return "<label class=\"choice\"><input " + kind + "> " + Html.escape(account.name()) + " <span class=\"meta\">@"
                + Html.escape(account.handle()) + "</span></label>";
    }
}
