package org.folkmoot.adoption;

import org.folkmoot.foundation.Actor;
import org.folkmoot.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For everybody: what may be used, and what is about to be launched, is no secret. */
@Configuration(proxyBeanMethods = false)
class AdoptionNavigation {

    @Bean
    NavItem networksEntry() {
        return new Entry("networks", "/networks", 30);
    }

    @Bean
    NavItem launchesEntry() {
        return new Entry("launches", "/launches", 40);
    }

    private record Entry(String key, String href, int order) implements NavItem {

        @Override
        public Place place() {
            return Place.ACCOUNTS;
        }

        @Override
        public boolean shownTo(Actor actor) {
            return true;
        }
    }
}
