package org.citylabs.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.citylabs.kernel.ForModules;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps who is signed in where, and what they may do. Both are asked at every request, so they are kept in memory
 * and forgotten with the commit that changes them.
 */
@Service
@ForModules
class SignInRegister {

    private static final Duration NOTED = Duration.ofHours(1);

    private final SignIns signIns;
    private final RoleGrants grants;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Cache<SignInId, Boolean> live = cache();
    private final Cache<PersonId, Rights> rights = cache();

    SignInRegister(SignIns signIns, RoleGrants grants, ApplicationEventPublisher events, Clock clock) {
        this.signIns = signIns;
        this.grants = grants;
        this.events = events;
        this.clock = clock;
    }

    private static <K, V> Cache<K, V> cache() {
        return Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterWrite(Duration.ofMinutes(5))
                .build();
    }

    @Transactional
    SignedIn begin(PersonId person, String device) {
        var token = SecretHash.newSecret();
        var row = signIns.save(new SignInRow(person, SecretHash.of(token), device, clock.instant()));
        return new SignedIn(row.id(), person, token);
    }

    /**
     * The sign-in of a cookie, if it is still live; its use is noted once an hour. A browser that comes back sends
     * several requests at once, so that no row is held from reading to writing.
     */
    Optional<SignedIn> resume(String token) {
        var now = clock.instant();
        return signIns.findByTokenHash(SecretHash.of(token))
                .filter(row -> row.isLive(now))
                .map(row -> {
                    if (row.lastUsedAt().plus(NOTED).isBefore(now)) {
                        signIns.use(row.id().value(), row.lastUsedAt(), now, row.endAfterUse(now));
                    }
                    return new SignedIn(row.id(), row.person(), token);
                });
    }

    @Transactional
    void end(SignInId id) {
        signIns.findById(id.value()).ifPresent(row -> {
            signIns.delete(row);
            events.publishEvent(new SignInEnded(row.id(), row.person(), clock.instant()));
        });
    }

    @Transactional
    void endAll(PersonId person) {
        of(person).forEach(row -> end(row.id()));
    }

    /** Ends every sign-in of a person but one. */
    @Transactional
    void endAllBut(PersonId person, SignInId kept) {
        of(person).stream().map(SignInRow::id).filter(id -> !id.equals(kept)).forEach(this::end);
    }

    /** The live sign-ins of a person, the last used first. */
    List<SignInRow> of(PersonId person) {
        return signIns.findByPersonAndEndsAtAfterOrderByLastUsedAtDesc(person.value(), clock.instant());
    }

    boolean isLive(SignInId id) {
        return kept(
                live,
                id,
                key -> signIns.findById(key.value())
                        .filter(row -> row.isLive(clock.instant()))
                        .isPresent());
    }

    Rights rightsOf(PersonId person) {
        return kept(
                rights,
                person,
                key -> new Rights(grants.findByPerson(key.value()).stream()
                        .map(RoleGrant::grant)
                        .collect(Collectors.toSet())));
    }

    /**
     * From memory, or from the database. Inside a transaction nothing new is kept: it may see the database as it was
     * before a change of which memory has been told already.
     */
    private static <K, V> V kept(Cache<K, V> cache, K key, Function<K, V> load) {
        var known = cache.getIfPresent(key);
        if (known != null) {
            return known;
        }
        return TransactionSynchronizationManager.isActualTransactionActive() ? load.apply(key) : cache.get(key, load);
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(SignInEnded ended) {
        live.invalidate(ended.signIn());
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(RightsChanged changed) {
        rights.invalidate(changed.person());
    }

    @Scheduled(cron = "0 27 3 * * *", zone = "UTC")
    @Transactional
    void forgetEnded() {
        signIns.deleteByEndsAtBefore(clock.instant());
    }
}
