package org.folkmoot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The application of this class reaches the practice networks at {@link TestPractice#address}. Nobody is on them when the
 * class begins, and the application is shared by all such classes, which therefore {@link LeavesTraces}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@LeavesTraces
public @interface OnPracticeNetworks {}
