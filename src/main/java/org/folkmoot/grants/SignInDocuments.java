package org.folkmoot.grants;

import java.net.URI;
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
    private final PublicAddress here;

    SignInDocuments(Networks networks, PublicAddress here) {
        this.networks = networks;
        this.here = here;
    }

    @GetMapping(Grants.DOCUMENT + "{network}")
    ResponseEntity<byte[]> document(@PathVariable String network) {
        var address = URI.create(here.of(Grants.DOCUMENT + network));
        return networks.find(network)
                .flatMap(networks::signsIn)
                .flatMap(signsIn -> signsIn.document(address, URI.create(here.of(Apps.RETURN))))
                .map(document -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Json.bytes(document)))
                .orElseThrow(() -> Refused.missing("page"));
    }
}
