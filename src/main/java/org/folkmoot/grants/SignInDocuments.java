package org.folkmoot.grants;

import java.net.URI;
import org.folkmoot.apps.AppCredentials;
import org.folkmoot.apps.Apps;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Networks;
import org.folkmoot.web.PublicAddress;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What networks fetch here to know Folkmoot by, instead of an app that somebody registers with them. */
@Controller
class SignInDocuments {

    private final Networks networks;
    private final AppCredentials apps;
    private final PublicAddress here;

    SignInDocuments(Networks networks, AppCredentials apps, PublicAddress here) {
        this.networks = networks;
        this.apps = apps;
        this.here = here;
    }

    @GetMapping(Grants.DOCUMENT + "{network}")
    ResponseEntity<byte[]> document(@PathVariable String network) {
        var address = URI.create(here.of(Grants.DOCUMENT + network));
        var redirect = URI.create(here.of(Apps.RETURN));
        return networks.find(network)
                .flatMap(found -> networks.signsIn(found)
                        .flatMap(signsIn -> signsIn.document(address, redirect, apps.of(found, false))))
                .map(document -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Json.bytes(document)))
                .orElseThrow(() -> Refused.missing("page"));
    }
}
