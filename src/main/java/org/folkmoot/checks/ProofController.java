package org.folkmoot.checks;

import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out a kept file, as a download that no browser runs. */
@Controller
class ProofController {

    private final Proofs proofs;
    private final Register register;
    private final AnswerRule answers;
    private final Rights rights;

    ProofController(Proofs proofs, Register register, AnswerRule answers, Rights rights) {
        this.proofs = proofs;
        this.register = register;
        this.answers = answers;
        this.rights = rights;
    }

    @GetMapping("/proofs/{id}")
    ResponseEntity<byte[]> proof(@PathVariable ProofId id, Actor actor) {
        var proof = proofs.get(id);
        if (proof.scope() == null) {
            rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
        } else {
            answers.requireSeeing(actor, register.account(new AccountId(proof.scope())));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(proof.mime()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(proof.name(), java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(proof.data());
    }
}
