package org.citylabs.demo;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

@Configuration
@Profile("demo")
class DemoConfiguration {

    @Bean
    @Primary
    DemoClock demoClock() {
        return new DemoClock(Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000)));
    }

    @Bean
    @Primary
    DemoMailbox demoMailbox() {
        return new DemoMailbox();
    }
}
