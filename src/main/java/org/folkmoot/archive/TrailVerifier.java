package org.folkmoot.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.archive.TrailReport.Broken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes the whole chain and checks every signed day against it; {@code bin/run verify-trail} prints the answer. */
@Component
public class TrailVerifier {

    private static final int BATCH = 2_000;

    private final Entries entries;
    private final Roots roots;
    private final RootKey key;

    TrailVerifier(Entries entries, Roots roots, RootKey key) {
        this.entries = entries;
        this.roots = roots;
        this.key = key;
    }

    @Transactional(readOnly = true)
    public TrailReport verify() {
        var signed = roots.all();
        var found = new HashMap<Long, byte[]>();
        var wanted = signed.stream().map(Root::position).collect(Collectors.toSet());
        var head = Roots.Head.START;
        Optional<Broken> broken = Optional.empty();
        for (var batch = next(head); !batch.isEmpty() && broken.isEmpty(); batch = next(head)) {
            for (var link : batch) {
                broken = fault(link, head);
                if (broken.isPresent()) {
                    break;
                }
                head = new Roots.Head(head.position() + 1, java.util.Objects.requireNonNull(link.hash()));
                if (wanted.contains(head.position())) {
                    found.put(head.position(), head.hash());
                }
            }
        }
        var problems = rootProblems(signed, found, broken.isPresent() ? head.position() : Long.MAX_VALUE);
        return new TrailReport(
                head.position(), broken, entries.countUnsealed(), signed.size() - problems.size(), problems);
    }

    private List<ChainLink> next(Roots.Head head) {
        return entries.sealedAfter(head.position(), BATCH);
    }

    private static Optional<Broken> fault(ChainLink link, Roots.Head head) {
        var expected = head.position() + 1;
        var position = java.util.Objects.requireNonNull(link.position());
        if (position != expected) {
            return Optional.of(
                    new Broken(expected, 0, "the entry is missing; the next one there is is at " + position));
        }
        if (!Arrays.equals(link.hash(), link.hashAfter(head.hash(), expected))) {
            var entry = link.entry();
            return Optional.of(new Broken(
                    expected,
                    entry.number(),
                    "entry " + entry.number() + " (" + entry.what() + ", " + entry.at() + ") is not what was sealed"));
        }
        return Optional.empty();
    }

    private List<String> rootProblems(List<Root> signed, Map<Long, byte[]> found, long brokenAfter) {
        var problems = new ArrayList<String>();
        var ours = signed.isEmpty() ? "" : key.publicKey();
        for (var root : signed) {
            var message = Root.message(root.day(), root.position(), root.hash());
            if (!root.key().equals(ours)) {
                problems.add("the root of " + root.day() + " was signed with a key that is not keys/trail.pub");
            } else if (!RootKey.verify(ours, message, root.signature())) {
                problems.add("the signature of " + root.day() + " is wrong");
            } else if (root.position() > brokenAfter) {
                problems.add("the root of " + root.day() + " lies behind the break");
            } else if (!found.containsKey(root.position())) {
                problems.add("the chain ends before position " + root.position() + ", signed on " + root.day());
            } else if (!Arrays.equals(found.get(root.position()), root.hash())) {
                problems.add("the root of " + root.day() + " is not the head of this chain");
            }
        }
        return problems;
    }
}
