package org.folkmoot.delivery;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.folkmoot.networks.Network;
import org.folkmoot.people.Scope;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What a room above delivery would bring: sources, and networks to send to. */
@TestConfiguration(proxyBeanMethods = false)
class DeliveryGround {

    static final String KIND = "test";
    static final Network FIRST = new Network("scripted");
    static final Network SECOND = new Network("scripted-too");

    @Bean
    ScriptedNetwork scripted() {
        return new ScriptedNetwork(FIRST);
    }

    @Bean
    ScriptedNetwork scriptedToo() {
        return new ScriptedNetwork(SECOND);
    }

    @Bean
    Sources sources() {
        return new Sources();
    }

    /** Stands behind everything, unless a test says otherwise. */
    static final class Sources implements Clearance {

        final Map<UUID, Supplier<Verdict>> verdicts = new ConcurrentHashMap<>();
        final Map<UUID, Scope> scopes = new ConcurrentHashMap<>();

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Verdict clear(Source source, String hash) {
            return verdicts.getOrDefault(source.id(), Verdict.Cleared::new).get();
        }

        @Override
        public Scope scope(Source source) {
            return scopes.getOrDefault(source.id(), Scope.everywhere());
        }

        @Override
        public String label(Source source) {
            return "Bin day";
        }

        @Override
        public String href(Source source) {
            return "/posts/" + source.id();
        }
    }
}
