package org.folkmoot.readiness;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.springframework.stereotype.Service;

/** Asks every witness what it sees of an account. */
@Service
public class Readiness {

    private final Register register;
    private final List<Witness> witnesses;

    Readiness(Register register, List<Witness> witnesses) {
        this.register = register;
        this.witnesses = List.copyOf(witnesses);
    }

    /** Of every aspect; {@link Look.Unseen} where no room can tell. */
    public Map<Aspect, Look> of(AccountId id) {
        var account = register.account(id);
        var looks = new EnumMap<Aspect, Look>(Aspect.class);
        for (var aspect : Aspect.values()) {
            looks.put(aspect, new Look.Unseen());
        }
        witnesses.forEach(witness -> looks.putAll(witness.of(account)));
        return looks;
    }
}
