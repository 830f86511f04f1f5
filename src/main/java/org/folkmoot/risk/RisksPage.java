package org.folkmoot.risk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Slice;
import org.folkmoot.web.Option;
import org.folkmoot.web.Panels;
import org.folkmoot.web.Tab;
import org.jspecify.annotations.Nullable;

/** The register of risks, with its picture; public for its template only. */
public record RisksPage(
        RiskQuery query,
        Slice<Row> slice,
        int shown,
        Map<Weight, Integer> matrix,
        List<Tab> tabs,
        List<Option> categories,
        List<Option> hazards,
        boolean mayKeep,
        boolean seesDetectors,
        boolean seesAll) {

    public int count(int likelihood, int impact) {
        return matrix.getOrDefault(new Weight(likelihood, impact), 0);
    }

    public Weight weight(int likelihood, int impact) {
        return new Weight(likelihood, impact);
    }

    /** @param account null where the risk is about none */
    public record Row(Risk risk, String owner, @Nullable About account, boolean due) {
        public String href() {
            return "/risks/" + risk.id().value();
        }
    }

    /** The account that a risk is about; several may bear one name. */
    public record About(String name, String handle, String network, String networkName) {}

    /**
     * One risk with everything about it.
     *
     * @param kind the playbook for its hazard; null where there is none
     */
    public record One(
            Row row,
            @Nullable PlaybookKind kind,
            @Nullable Playbook playbook,
            boolean mayKeep,
            boolean mayLook,
            boolean late,
            String nextReview,
            String typed,
            String words,
            List<Panels.Shown> history,
            List<Problem> problems) {

        public Risk risk() {
            return row.risk();
        }
    }

    /**
     * The form of a risk.
     *
     * @param overtaken somebody else has saved it since it was opened
     */
    public record Edit(
            RiskForm form,
            @Nullable Risk saved,
            boolean overtaken,
            List<Option> categories,
            List<Option> scale,
            List<Option> people,
            List<Option> accounts,
            List<Problem> problems) {

        public String action() {
            return saved == null ? "/risks" : "/risks/" + saved.id().value();
        }

        /** What is saved now, where the form says something else. */
        public List<Line> theirs() {
            if (!overtaken || saved == null) {
                return List.of();
            }
            var now = RiskForm.of(saved);
            return Stream.of(
                            line("risk.category", form.category(), now.category(), categories),
                            line("risk.cause", form.cause(), now.cause(), List.of()),
                            line("risk.event", form.event(), now.event(), List.of()),
                            line("risk.effect", form.effect(), now.effect(), List.of()),
                            line("risk.likelihood.before", form.likelihood(), now.likelihood(), scale),
                            line("risk.impact.before", form.impact(), now.impact(), scale),
                            line("risk.controls", form.controls(), now.controls(), List.of()),
                            line("risk.likelihood.after", form.residualLikelihood(), now.residualLikelihood(), scale),
                            line("risk.impact.after", form.residualImpact(), now.residualImpact(), scale),
                            line("risk.owner", form.owner(), now.owner(), people),
                            line("risk.review", form.reviewOn(), now.reviewOn(), List.of()),
                            line("risk.account", form.account(), now.account(), accounts))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private static Optional<Line> line(
                String key, @Nullable String typed, @Nullable String now, List<Option> options) {
            var value = now == null ? "" : now;
            if (value.strip().equals(typed == null ? "" : typed.strip())) {
                return Optional.empty();
            }
            var name = options.stream()
                    .filter(option -> option.value().equals(value))
                    .map(Option::label)
                    .findFirst();
            return Optional.of(new Line(key, name.orElse(value)));
        }
    }

    /** @param key of the field's label */
    public record Line(String key, String value) {}

    /** What each detector last said. */
    public record DetectorsPage(
            List<DetectorRow> rows,
            RiskSettings settings,
            boolean mayKeep,
            boolean seesElections,
            List<Problem> problems) {}

    public record DetectorRow(Hazard hazard, @Nullable Detection last, int open) {}

    /** The control sheet. */
    public record Sheet(
            List<ControlLine> lines,
            Map<String, ControlLine.Status> principles,
            boolean mayKeep,
            String typed,
            List<Problem> problems) {}
}
