package org.folkmoot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the class leaves in the database would disturb others: a renamed council, an account without an owner. Afterwards
 * the shared application stands on a new database, which takes a tenth of the time of a new application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface LeavesTraces {}
