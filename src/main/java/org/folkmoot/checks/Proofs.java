package org.folkmoot.checks;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the files with which people show something. A file's kind is told by its bytes, never by its name. */
@Service
public class Proofs {

    static final int MOST_BYTES = 5 * 1024 * 1024;

    private final ProofRows rows;
    private final Ids ids;
    private final Clock clock;

    Proofs(ProofRows rows, Ids ids, Clock clock) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Keeps a file in the transaction of the act that it belongs to.
     *
     * @param account whom it is about; null for the organisation
     * @param by the name of the person
     * @return empty when there is no file
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ProofId> keep(@Nullable AccountId account, String name, byte[] bytes, String by) {
        if (bytes.length == 0) {
            return Optional.empty();
        }
        if (bytes.length > MOST_BYTES) {
            throw Refused.invalid(Problem.of("file", "checks.proof.large", Map.of("most", MOST_BYTES / 1024 / 1024)));
        }
        var mime = mime(bytes).orElseThrow(() -> Refused.invalid(Problem.of("file", "checks.proof.kind")));
        var shown = name.replaceAll("[\\p{Cntrl}/\\\\\"]", "").strip();
        var proof = new Proof(
                new ProofId(ids.next()),
                shown.isEmpty() ? "evidence" : shown.substring(0, Math.min(200, shown.length())),
                mime,
                bytes,
                account == null ? null : account.value());
        rows.add(proof, by, clock.instant());
        return Optional.of(proof.id());
    }

    Proof get(ProofId id) {
        return rows.find(id).orElseThrow(() -> Refused.missing("page"));
    }

    private static Optional<String> mime(byte[] bytes) {
        if (starts(bytes, 0x89, 'P', 'N', 'G')) {
            return Optional.of("image/png");
        }
        if (starts(bytes, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("image/jpeg");
        }
        return starts(bytes, '%', 'P', 'D', 'F', '-') ? Optional.of("application/pdf") : Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (var i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
