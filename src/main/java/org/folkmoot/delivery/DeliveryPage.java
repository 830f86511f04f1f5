package org.folkmoot.delivery;

import java.util.List;
import org.folkmoot.foundation.Problem;

/** Public for its template only. */
public record DeliveryPage(
        DeliveriesPage.Row row,
        List<Attempt> attempts,
        boolean mayDecide,
        boolean mayPost,
        String permalink,
        List<Problem> problems) {

    public Delivery delivery() {
        return row.delivery();
    }

    public boolean asks() {
        return mayDecide && delivery().undecided();
    }

    /** To be posted by the reader, who may. */
    public boolean byHand() {
        return mayPost && delivery().status() == DeliveryStatus.HANDED_OVER;
    }

    /** It stands on the network, and no program was asked to put it there. */
    public boolean postedByHand() {
        return attempts.isEmpty() && delivery().status() == DeliveryStatus.PUBLISHED;
    }

    public boolean held() {
        return mayDecide && delivery().status() == DeliveryStatus.HELD;
    }
}
