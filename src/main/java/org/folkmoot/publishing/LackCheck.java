package org.folkmoot.publishing;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What stays behind because the network has no place for it; nothing does so unsaid. */
@Component
@Order(11)
class LackCheck implements Check {

    @Override
    public String key() {
        return "lack";
    }

    @Override
    public List<Finding> findings(Checked checked) {
        return checked.lacked().stream().map(Finding::advice).toList();
    }
}
