package org.folkmoot.publishing;

import java.util.List;

/** A panel's posts. Public for its template only. */
public record PostsPage(String key, List<Line> lines, int more) {

    /** @param tone of the time left; empty where no clock is shown */
    public record Line(PostRow row, String tone, String left, long percent) {

        static Line plain(PostRow row) {
            return new Line(row, "", "", 0);
        }
    }
}
