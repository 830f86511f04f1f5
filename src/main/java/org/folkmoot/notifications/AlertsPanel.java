package org.folkmoot.notifications;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What a person was told and has not dismissed, on their Today page. */
@Component
class AlertsPanel implements Panel {

    private final Notifications notifications;

    AlertsPanel(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public String key() {
        return "notifications.alerts";
    }

    @Override
    public String place() {
        return "today.alerts";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        return actor.person()
                .filter(person -> !notifications.forPerson(person).isEmpty())
                .isPresent();
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        var notices = actor.person().map(notifications::forPerson).orElse(List.of());
        return Pages.show("notifications/alerts", new AlertsPage(notices));
    }

    public record AlertsPage(List<PersonalNotice> notices) {}
}
