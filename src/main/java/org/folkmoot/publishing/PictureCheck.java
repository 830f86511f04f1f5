package org.folkmoot.publishing;

import java.util.List;
import org.folkmoot.foundation.Problem;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every picture is described, or somebody decided that it needs no description (PSBAR 2018, WCAG 2.2 1.1.1). */
@Component
@Order(20)
class PictureCheck implements Check {

    @Override
    public String key() {
        return "pictures";
    }

    @Override
    public List<Finding> findings(Checked checked) {
        var undescribed = checked.images().stream().anyMatch(image -> !image.described());
        return undescribed
                ? List.of(Finding.problem(Problem.of("images", "publishing.check.pictures.undescribed")))
                : List.of();
    }
}
