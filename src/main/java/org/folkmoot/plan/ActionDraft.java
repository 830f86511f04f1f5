package org.folkmoot.plan;

import java.util.ArrayList;
import java.util.List;

/** One action while its rows are being read. */
final class ActionDraft {

    private final String title;
    private final String officer;
    private final List<CellText.Item> items = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final PointTimes times = new PointTimes();

    ActionDraft(String title, String officer, String details, String timeframe) {
        this.title = title;
        this.officer = officer;
        items.addAll(CellText.items(details));
        times.add(timeframe);
        if (officer.isEmpty()) {
            remarks.add("plan.read.no-officer");
        }
    }

    String title() {
        return title;
    }

    /** The row's second half: a list that goes on, or the rest of a sentence that the page has cut. */
    void goOn(String details, String timeframe) {
        remarks.add("plan.read.continued");
        times.add(timeframe);
        for (var item : CellText.items(details)) {
            if (!item.marked() && !items.isEmpty()) {
                var cut = items.removeLast();
                items.add(new CellText.Item(cut.number(), cut.text() + " " + item.text(), cut.marked()));
            } else {
                items.add(item);
            }
        }
    }

    ReadPlan.ReadAction finish(int number) {
        var points = new ArrayList<ReadPlan.ReadPoint>();
        var last = 0;
        for (var item : items) {
            if (item.number() == 0) {
                remarks.add("plan.read.introduction");
            }
            var own = item.number() > last ? item.number() : last + 1;
            points.add(point(own, item, own != last + 1 || (item.number() != own && item.number() != 0)));
            last = own;
        }
        if (times.unused(points.stream().map(ReadPlan.ReadPoint::number).toList())) {
            remarks.add("plan.read.time-without-point");
        }
        return new ReadPlan.ReadAction(
                number,
                title,
                officer,
                List.copyOf(points),
                remarks.stream().distinct().toList());
    }

    private ReadPlan.ReadPoint point(int number, CellText.Item item, boolean renumbered) {
        var words = times.of(number);
        var remarks = new ArrayList<String>();
        if (renumbered) {
            remarks.add("plan.read.number");
        }
        if (words.isEmpty()) {
            remarks.add("plan.read.no-time");
        }
        return new ReadPlan.ReadPoint(number, item.text(), words, "", "", List.copyOf(remarks));
    }
}
