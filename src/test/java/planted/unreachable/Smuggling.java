package planted.unreachable;

import org.folkmoot.foundation.Actor;
import org.springframework.stereotype.Service;

/** Planted: a command that no address of the API reaches. */
@Service
public class Smuggling {
    public void smuggle(Actor actor) {}
}
