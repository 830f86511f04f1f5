package org.folkmoot.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Option;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/settings/tokens")
class TokensController {

    private final AccessTokens accessTokens;
    private final Tokens tokens;
    private final Rights rights;
    private final Words words;
    private final Clock clock;

    TokensController(AccessTokens accessTokens, Tokens tokens, Rights rights, Words words, Clock clock) {
        this.accessTokens = accessTokens;
        this.tokens = tokens;
        this.rights = rights;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor.Person actor) {
        return Pages.show("people/tokens", page(actor, new TokenForm("", List.of(), 90), null, List.of()));
    }

    /** Answers with the page itself, not a redirect: the token's text is in no address and is shown this once. */
    @PostMapping
    ModelAndView issue(
            SignedIn signedIn,
            Actor.Person actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> scopes,
            @RequestParam(defaultValue = "90") int days) {
        try {
            var text = accessTokens.issue(signedIn, name, Set.copyOf(scopes), days);
            return Pages.show("people/tokens", page(actor, new TokenForm("", List.of(), 90), text, List.of()));
        } catch (Refused refused) {
            return Pages.again(
                    "people/tokens", page(actor, new TokenForm(name, scopes, days), null, refused.problems()));
        }
    }

    @PostMapping("/{token}/revocation")
    ModelAndView revoke(Actor.Person actor, @PathVariable UUID token) {
        accessTokens.revoke(actor, token);
        return Pages.redirect("/settings/tokens", Notice.success("people.token.revoked"));
    }

    private TokensPage page(Actor.Person actor, TokenForm form, @Nullable String text, List<Problem> problems) {
        var useful = Arrays.stream(Permission.values())
                .filter(permission -> rights.may(actor, permission))
                .map(permission -> Option.of(permission.name(), words.of(Permissions.key(permission))))
                .toList();
        var lengths = AccessTokens.LENGTHS.stream()
                .map(days ->
                        Option.of(String.valueOf(days), words.of("people.token.days", java.util.Map.of("days", days))))
                .toList();
        return new TokensPage(
                tokens.of(new PersonId(actor.id())), clock.instant(), text, form, useful, lengths, problems);
    }

    public record TokenForm(String name, List<String> scopes, int days) {}

    /** @param text a token that was made just now */
    public record TokensPage(
            List<Tokens.Token> tokens,
            Instant now,
            @Nullable String text,
            TokenForm form,
            List<Option> scopes,
            List<Option> lengths,
            List<Problem> problems) {}
}
