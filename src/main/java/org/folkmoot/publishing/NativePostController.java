package org.folkmoot.publishing;

import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.networks.Networks;
import org.folkmoot.register.Register;
import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A post that was made on the network itself: it is only read here. */
@Controller
class NativePostController {

    private final Publishing publishing;
    private final NativePosts natives;
    private final Composer composer;
    private final Register register;
    private final Networks networks;

    NativePostController(
            Publishing publishing, NativePosts natives, Composer composer, Register register, Networks networks) {
        this.publishing = publishing;
        this.natives = natives;
        this.composer = composer;
        this.register = register;
        this.networks = networks;
    }

    /**
     * Public for its template only.
     *
     * @param earlier what it said before, oldest first
     */
    public record NativePage(
            NativePost post,
            UUID account,
            String accountName,
            String network,
            String networkName,
            List<String> earlier) {}

    @GetMapping("/native-posts/{id}")
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        composer.requireReading(actor);
        var post = publishing.nativePost(new NativePostId(id));
        var account = register.account(post.account());
        return Pages.show(
                "publishing/nativePost",
                new NativePage(
                        post,
                        account.id().value(),
                        account.name(),
                        account.network().key(),
                        networks.info(account.network()).name(),
                        natives.earlier(post.id())));
    }
}
