package org.folkmoot.register;

import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Accounts for everybody; services for those who keep the register. */
@Configuration(proxyBeanMethods = false)
class RegisterNavigation {

    @Bean
    NavItem accountsEntry() {
        return new Entry("accounts", "/accounts", 70, NavItem.Place.MAIN, actor -> true);
    }

    @Bean
    NavItem servicesEntry(Rights rights) {
        return new Entry(
                "services",
                "/settings/services",
                20,
                NavItem.Place.SETTINGS,
                actor -> rights.may(actor, Permission.EDIT_REGISTER));
    }

    private record Entry(String key, String href, int order, Place place, java.util.function.Predicate<Actor> shown)
            implements NavItem {

        @Override
        public boolean shownTo(Actor actor) {
            return shown.test(actor);
        }
    }
}
