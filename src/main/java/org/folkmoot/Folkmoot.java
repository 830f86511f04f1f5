package org.folkmoot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. {@code bin/run} starts it; everything else is in the rooms. */
@SpringBootApplication
public class Folkmoot {
    public static void main(String... args) {
        SpringApplication.run(Folkmoot.class, args);
    }
}
