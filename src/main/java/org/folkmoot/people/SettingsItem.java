package org.folkmoot.people;

import java.util.Optional;
import org.folkmoot.foundation.Actor;
import org.folkmoot.web.NavItem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This room's screens in the navigation: Settings is everybody's (their access tokens), the rest by permission. */
final class SettingsItem implements NavItem {

    private final String key;
    private final String href;
    private final int order;
    private final Place place;
    private final Rights rights;
    private final @Nullable Permission needs;

    private SettingsItem(String key, String href, int order, Place place, Rights rights, @Nullable Permission needs) {
        this.key = key;
        this.href = href;
        this.order = order;
        this.place = place;
        this.rights = rights;
        this.needs = needs;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String href() {
        return href;
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return Optional.ofNullable(needs)
                .map(permission -> rights.may(actor, permission))
                .orElse(true);
    }

    @Configuration(proxyBeanMethods = false)
    static class All {

        @Bean
        NavItem settingsItem(Rights rights) {
            return new SettingsItem("settings", "/settings", 130, Place.MAIN, rights, null);
        }

        @Bean
        NavItem profileItem(Rights rights) {
            return new SettingsItem("profile", "/profile", 5, Place.SETTINGS, rights, null);
        }

        @Bean
        NavItem peopleItem(Rights rights) {
            return new SettingsItem("people", "/settings/people", 11, Place.SETTINGS, rights, Permission.MANAGE_PEOPLE);
        }

        @Bean
        NavItem rolesItem(Rights rights) {
            return new SettingsItem("roles", "/settings/roles", 12, Place.SETTINGS, rights, Permission.MANAGE_PEOPLE);
        }

        @Bean
        NavItem mailItem(Rights rights) {
            return new SettingsItem("mail", "/settings/mail", 80, Place.SETTINGS, rights, Permission.MANAGE_PEOPLE);
        }

        @Bean
        NavItem trailItem(Rights rights) {
            return new SettingsItem("trail", "/settings/trail", 81, Place.SETTINGS, rights, Permission.READ_TRAIL);
        }

        @Bean
        NavItem tokensItem(Rights rights) {
            return new SettingsItem("tokens", "/settings/tokens", 6, Place.SETTINGS, rights, null);
        }
    }
}
