package org.folkmoot.networks.linkedin;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Deed;
import org.folkmoot.networks.Deletes;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Edits;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Moderates;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Outcome.Reason;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;

/**
 * Corrects and takes down what the page said, and removes comments under its posts. LinkedIn can neither hide a comment nor
 * keep somebody away; closing a whole thread deletes every comment in it, and is not offered (learn.microsoft.com, posts,
 * comments and social metadata API, read 2026-11-22).
 */
final class LinkedInUpkeep implements Deletes, Edits, Moderates {

    @Override
    public Set<Deed> deeds() {
        return EnumSet.of(Deed.REMOVE);
    }

    @Override
    public Outcome delete(Session session, RemoteRef target) {
        return gone(target, LinkedInApi.of(session).delete(address(session, target)));
    }

    @Override
    public Outcome edit(Session session, RemoteRef target, Content content) {
        var body = Json.object();
        var patch = body.putObject("patch");
        if (new Urn(target.id()).comment().isPresent()) {
            patch.putObject("message").putObject("$set").put("text", content.text());
        } else {
            patch.putObject("$set").put("commentary", LittleText.of(content.text()));
        }
        return done(target, LinkedInApi.of(session).patch(address(session, target), body));
    }

    @Override
    public Outcome moderate(Session session, RemoteRef item, Deed deed) {
        if (deed != Deed.REMOVE) {
            throw new IllegalArgumentException("LinkedIn does not offer " + deed);
        }
        return new Urn(item.id()).comment().isEmpty()
                ? new Outcome.Rejected(
                        Reason.PERMISSION, Diagnostics.of("LinkedIn lets nobody remove other people's posts"))
                : delete(session, item);
    }

    /** In whose name stands in the address of a comment. */
    private static String address(Session session, RemoteRef target) {
        var urn = new Urn(target.id());
        return urn.comment()
                .map(comment -> comment.address() + "?actor="
                        + Urn.organization(session.remoteAccountId()).encoded())
                .orElseGet(() -> "/rest/posts/" + urn.encoded());
    }

    private static Outcome done(RemoteRef target, Answer<LinkedInApi.Said> answer) {
        return switch (answer) {
            case Answer.Got<LinkedInApi.Said> done -> new Outcome.Published(List.of(target), false);
            case Answer.Failed<LinkedInApi.Said>(var failure) -> failure;
        };
    }

    private static Outcome gone(RemoteRef target, Answer<LinkedInApi.Said> answer) {
        return answer instanceof Answer.Failed<LinkedInApi.Said>(Outcome.Rejected(var reason, var said))
                        && reason == Reason.GONE
                ? new Outcome.Published(List.of(target), true)
                : done(target, answer);
    }
}
