package org.folkmoot.directory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Organisation;
import org.folkmoot.foundation.Organisations;
import org.folkmoot.web.Dates;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For programs, of anybody: no token, any origin, five minutes in any cache. */
@RestController
@RequestMapping("/api/v1")
class PublicApi {

    static final CacheControl KEPT = CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final Directory directory;
    private final Organisations organisations;
    private final Dates dates;

    PublicApi(Directory directory, Organisations organisations, Dates dates) {
        this.directory = directory;
        this.organisations = organisations;
        this.dates = dates;
    }

    @Operation(
            summary = "The official accounts",
            description = "Public: asks for no token. Send If-None-Match with the ETag of the last answer.")
    @SecurityRequirements
    @GetMapping("/official-accounts")
    ResponseEntity<OfficialAccounts> accounts(DirectoryFilter filter) {
        var settings = directory.settings();
        var answer = new OfficialAccounts(
                organisations.find().map(Organisation::name).orElse(""),
                dates.today(),
                settings.houseRules(),
                new OfficialAccounts.Contact(settings.contactRole(), settings.contactEmail()),
                directory.accounts(filter));
        return ResponseEntity.ok()
                .header("Access-Control-Allow-Origin", "*")
                .cacheControl(KEPT)
                .eTag(tag(answer))
                .body(answer);
    }

    @Operation(
            summary = "Is this one of yours?",
            description = "Public: asks for no token. Takes any spelling of an address, or a handle.")
    @SecurityRequirements
    @GetMapping("/official-accounts/verify")
    ResponseEntity<Verification> verify(@RequestParam String url) {
        var answer = directory.verify(url);
        return ResponseEntity.ok()
                .header("Access-Control-Allow-Origin", "*")
                .cacheControl(KEPT)
                .eTag(tag(answer))
                .body(answer);
    }

    @GetMapping("/public-register")
    DirectorySettings settings(Actor actor) {
        return directory.settings();
    }

    @PutMapping("/public-register")
    DirectorySettings change(@RequestBody DirectorySettings body, Actor actor) {
        directory.change(actor, body);
        return directory.settings();
    }

    /** Records print all that they hold, so the print's digest changes when anything does. */
    static String tag(Object answer) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(answer.toString().getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
