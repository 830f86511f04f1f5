package org.folkmoot.delivery;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Public for its template only. */
public record DeliveriesPage(List<Row> rows, @Nullable String next, StateFilter state) {

    /** @param sourceHref the page of what is delivered */
    public record Row(
            Delivery delivery,
            String label,
            String sourceHref,
            String account,
            @Nullable URI address,
            String network) {

        public String href() {
            return "/deliveries/" + delivery.id().value();
        }
    }
}
