package org.folkmoot.plan;

import java.util.List;
import org.folkmoot.web.Tab;
import org.jspecify.annotations.Nullable;

/** The board, or the way to the first plan where there is none. */
public record PlanPage(
        @Nullable Board board,
        List<Board.BoardAction> shown,
        List<Tab> views,
        String view,
        boolean mayEdit,
        @Nullable PointLines lines) {

    public PointLines.Line due(PointStanding point) {
        return java.util.Objects.requireNonNull(lines).due(point);
    }

    public List<Rag> legend() {
        return java.util.Arrays.stream(Rag.values())
                .filter(rag -> board != null && board.count(rag) > 0)
                .toList();
    }
}
