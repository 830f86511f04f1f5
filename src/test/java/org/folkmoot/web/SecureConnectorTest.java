package org.folkmoot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.apache.catalina.connector.Connector;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

class SecureConnectorTest {

    @Test
    void sendsCookiesOverHttpsAloneWherePeopleComeOverHttps() {
        assertThat(secure("https://social.dunmere.example")).isTrue();
        assertThat(secure("http://127.0.0.1:8080")).isFalse();
        assertThat(secure("")).isFalse();
    }

    private static boolean secure(String publicUrl) {
        var factory = new TomcatServletWebServerFactory();
        new SecureConnector(URI.create(publicUrl)).customize(factory);
        var connector = new Connector();
        factory.getConnectorCustomizers().forEach(customizer -> customizer.customize(connector));
        return connector.getSecure();
    }
}
