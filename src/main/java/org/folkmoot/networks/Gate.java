package org.folkmoot.networks;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may answer and quote a post, where the network lets its author say so. It holds for the whole thread. Whoever is of
 * one of the kinds or on one of the lists may answer; without any everybody may.
 *
 * @param answers in the order of {@link Answers}; a gate that an older Folkmoot wrote names one alone
 * @param lists whose members may answer, whoever is on them at the time
 * @param quotes false where nobody may quote it
 */
public record Gate(
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        Set<Answers> answers,

        List<Roster> lists,
        boolean quotes) {

    public enum Answers {
        EVERYBODY,
        /** Who follows the account. */
        FOLLOWERS,
        /** Whom the account follows. */
        FOLLOWED,
        /** Whom the post names. */
        MENTIONED,
        NOBODY
    }

    @SuppressWarnings("ConstantValue")
    public Gate {
        lists = lists == null ? List.of() : List.copyOf(lists);
        var chosen = answers == null || answers.isEmpty() ? EnumSet.noneOf(Answers.class) : EnumSet.copyOf(answers);
        if (chosen.isEmpty() && lists.isEmpty()) {
            chosen.add(Answers.EVERYBODY);
        }
        answers = Collections.unmodifiableSet(chosen);
    }

    public Gate(Answers answers, boolean quotes) {
        this(EnumSet.of(answers), List.of(), quotes);
    }

    /** Everybody may answer; only quotes are then kept out. */
    public boolean open() {
        return answers.contains(Answers.EVERYBODY);
    }

    public boolean nobody() {
        return answers.equals(Set.of(Answers.NOBODY)) && lists.isEmpty();
    }

    /** Nobody, and yet somebody: what was chosen says two things. */
    public boolean contradicts() {
        return answers.size() + lists.size() > 1
                && (answers.contains(Answers.NOBODY) || answers.contains(Answers.EVERYBODY));
    }

    /** In words for programs, the same for the same choice. */
    public String kinds() {
        return answers.stream().map(Answers::name).collect(Collectors.joining("+"));
    }
}
