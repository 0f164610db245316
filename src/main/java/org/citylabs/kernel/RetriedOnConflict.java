package org.citylabs.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;

/**
 * Does a whole transaction again, at most five times, where the database broke it off because of another one:
 * deadlock (1213), lock wait (1205) or snapshot conflict (1020). The pauses are 20 to 200 ms.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retryable(
        includes = PessimisticLockingFailureException.class,
        maxRetries = 5,
        delay = 20,
        jitter = 20,
        multiplier = 2,
        maxDelay = 200)
public @interface RetriedOnConflict {}
