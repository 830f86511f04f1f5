package org.folkmoot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/**
 * The whole application on a real database, with Dunmere District Council set up and no demonstration in it; a {@code
 * MockMvcTester} asks its pages. Contexts are shared between test classes, so each test makes what it needs.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(classes = Folkmoot.class)
@AutoConfigureMockMvc
public @interface FolkmootTest {}
