package org.folkmoot.networks.manual;

import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
import org.folkmoot.networks.Availability.Why;
import org.folkmoot.networks.Connector;
import org.folkmoot.networks.Network;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The networks on which a council posts by hand, and any other place. */
@Configuration(proxyBeanMethods = false)
public class Manuals {

    private static final LocalDate READ = LocalDate.of(2026, 11, 22);

    /** Facebook groups, forums, newsletters, a neighbourhood's own page. */
    @Bean
    public static Connector anyPlace() {
        return new Manual(Network.MANUAL, Set.of(), Why.NETWORK, URI.create("https://www.gov.uk/"), READ);
    }

    /** Its API is for partners that it has approved. */
    @Bean
    public static Connector nextdoor() {
        return new Manual(
                Network.NEXTDOOR,
                Set.of("nextdoor.co.uk", "nextdoor.com"),
                Why.APPROVAL,
                URI.create("https://developer.nextdoor.com/"),
                READ);
    }

    /** Its content posting API shows posts of unaudited clients to nobody but the account. */
    @Bean
    public static Connector tiktok() {
        return new Manual(
                Network.TIKTOK,
                Set.of("tiktok.com"),
                Why.APPROVAL,
                URI.create("https://developers.tiktok.com/doc/content-posting-api-get-started"),
                READ);
    }

    /** Channels have no API; the business API answers people and does not broadcast. */
    @Bean
    public static Connector whatsapp() {
        return new Manual(
                Network.WHATSAPP,
                Set.of("whatsapp.com", "wa.me"),
                Why.NETWORK,
                URI.create("https://developers.facebook.com/docs/whatsapp"),
                READ);
    }

    @Bean
    public static Connector googleBusiness() {
        return new Manual(
                Network.GOOGLE_BUSINESS,
                Set.of("google.com", "google.co.uk", "goo.gl", "g.page"),
                Why.APPROVAL,
                URI.create("https://developers.google.com/my-business"),
                READ);
    }
}
