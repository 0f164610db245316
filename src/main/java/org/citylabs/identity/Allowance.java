package org.citylabs.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * How often something may be done, so that nobody floods a desk, a discussion or a mailbox: a bucket of tokens for
 * each person, which fills again as time goes by. Buckets are memory only; a restart is generous.
 */
@Component
public class Allowance {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int REMEMBERED = 100_000;

    /** A whole school may sit behind one address. */
    private static final int NETWORK_FACTOR = 10;

    private final Cache<Key, Bucket> buckets;
    private final CurrentPerson current;
    private final TimeMeter meter;

    Allowance(CurrentPerson current, Clock clock) {
        this.current = current;
        this.meter = new ClockMeter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(HOUR)
                .build();
    }

    private record Key(String limit, String who) {}

    /** @param most so many at once, and again within that time */
    public record Limit(String name, int most, Duration within) {

        public static Limit perHour(String name, int most) {
            return new Limit(name, most, HOUR);
        }

        private Limit times(int factor) {
            return new Limit(name, most * factor, within);
        }
    }

    /**
     * Counts one use by the person who asks; by a visitor, one by the network they come from.
     *
     * @throws TooOften if the limit is reached
     */
    public void use(Limit limit) {
        var person = current.id();
        if (person.isPresent()) {
            useBy(person.get(), limit, 1);
        } else {
            take(limit.times(NETWORK_FACTOR), "network:" + network().orElse(""), 1);
        }
    }

    /**
     * Counts uses by a person, who need not be the one at hand; all of them, or none.
     *
     * @throws TooOften if the limit is reached; for more than it allows at once, always
     */
    public void useBy(PersonId person, Limit limit, int times) {
        take(limit, "person:" + person.value(), times);
    }

    /**
     * Counts one use for a target, such as a mail address, and one by whoever asks.
     *
     * @throws TooOften if one of the limits is reached
     */
    public void use(Limit limit, String target) {
        use(limit);
        useFor(limit, target);
    }

    /**
     * Counts one use for a target alone, whoever asks.
     *
     * @throws TooOften if the limit is reached
     */
    public void useFor(Limit limit, String target) {
        take(limit, "target:" + SecretHash.of(target), 1);
    }

    private void take(Limit limit, String who, int times) {
        var bucket = buckets.get(new Key(limit.name(), who), _ -> bucket(limit));
        var probe = bucket.tryConsumeAndReturnRemaining(times);
        if (!probe.isConsumed()) {
            throw new TooOften(limit.name(), Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket(Limit limit) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(limit.most())
                        .refillGreedy(limit.most(), limit.within())
                        .build())
                .withCustomTimePrecision(meter)
                .build();
    }

    private static Optional<String> network() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(attributes ->
                        ((ServletRequestAttributes) attributes).getRequest().getRemoteAddr());
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
