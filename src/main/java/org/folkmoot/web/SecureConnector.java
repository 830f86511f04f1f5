package org.folkmoot.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Where people come over https, to a web server in front of us that speaks plain HTTP with us, every request counts as
 * secure: browsers send our cookies over https alone, and remember to come that way.
 */
@Component
class SecureConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final boolean https;

    SecureConnector(@Value("${folkmoot.public-url:}") URI publicUrl) {
        this.https = "https".equals(publicUrl.getScheme());
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (https) {
            factory.addConnectorCustomizers(connector -> {
                connector.setScheme("https");
                connector.setSecure(true);
            });
        }
    }
}
