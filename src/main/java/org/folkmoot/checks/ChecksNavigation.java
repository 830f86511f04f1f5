package org.folkmoot.checks;

import java.util.function.Predicate;
import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChecksNavigation {

    @Bean
    NavItem checksEntry(Rights rights) {
        return new Entry("checks", "/checks", 60, actor -> rights.may(actor, Permission.SEE_RISKS));
    }

    @Bean
    NavItem auditsEntry(Rights rights) {
        return new Entry("audits", "/audits", 65, actor -> rights.may(actor, Permission.SEE_RISKS));
    }

    private record Entry(String key, String href, int order, Predicate<Actor> shown) implements NavItem {

        @Override
        public Place place() {
            return Place.ACCOUNTS;
        }

        @Override
        public boolean shownTo(Actor actor) {
            return shown.test(actor);
        }
    }
}
