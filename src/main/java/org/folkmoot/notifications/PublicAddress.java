package org.folkmoot.notifications;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where readers of mails find us: {@code folkmoot.public-url} when it is set, else this machine at the port in use. */
@Component
class PublicAddress {

    private volatile String address;

    PublicAddress(@Value("${folkmoot.public-url:}") String configured) {
        this.address = configured.replaceAll("/+$", "");
    }

    @EventListener
    void started(WebServerInitializedEvent event) {
        var main = event.getApplicationContext().getServerNamespace() == null;
        if (address.isEmpty() && main) {
            address = "http://localhost:" + event.getWebServer().getPort();
        }
    }

    String of(String path) {
        return address + path;
    }
}
