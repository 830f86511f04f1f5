package org.folkmoot.foundation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    SettableClock clock() {
        return new SettableClock();
    }
}
