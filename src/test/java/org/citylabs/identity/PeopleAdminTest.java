package org.citylabs.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.citylabs.city.CityId;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.World;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@CityLabsTest
class PeopleAdminTest {

    @Autowired
    World world;

    @Autowired
    PeopleAdmin admin;

    @Autowired
    RoleGrants grants;

    @Autowired
    CurrentPerson current;

    @Autowired
    SignInRegister register;

    @Autowired
    TransactionTemplate transaction;

    private final CityId city =
            new CityId("city-" + UUID.randomUUID().toString().substring(0, 8));

    @Test
    void aRoleGivenOrTakenCountsOnTheNextCall() {
        var operator = world.person(BIELEFELD, Role.OPERATOR);
        var citizen = world.citizenOf(BIELEFELD);
        assertThatThrownBy(() -> world.does(citizen, this::moderate)).isInstanceOf(AccessDeniedException.class);
        world.does(operator, () -> admin.grant(citizen, Role.MODERATOR, BIELEFELD));
        world.does(citizen, this::moderate);
        world.does(operator, () -> admin.revoke(citizen, Role.MODERATOR, BIELEFELD));
        assertThatThrownBy(() -> world.does(citizen, this::moderate)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anAdminGivesRolesInTheOwnCityOnly() {
        var local = world.person(BIELEFELD, Role.ADMIN);
        var citizen = world.citizenOf(BIELEFELD);
        world.does(local, () -> admin.grant(citizen, Role.OFFICIAL, BIELEFELD));
        assertThat(register.rightsOf(citizen).has(Role.OFFICIAL, BIELEFELD)).isTrue();
        assertThatThrownBy(() -> world.does(local, () -> admin.grant(citizen, Role.OFFICIAL, TAMPERE)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.does(local, () -> admin.grant(citizen, Role.OPERATOR, BIELEFELD)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @RepeatedTest(5)
    void ofTwoAdminsWhoAreRemovedAtOnceOneStays() throws Exception {
        var operator = world.person(BIELEFELD, Role.OPERATOR);
        var admins = Stream.of(1, 2).map(_ -> world.person(city, Role.ADMIN)).toList();
        var together = new CyclicBarrier(2);
        var removals = admins.stream()
                .<Callable<Boolean>>map(person -> () -> {
                    together.await();
                    try {
                        world.does(operator, () -> admin.revoke(person, Role.ADMIN, city));
                        return true;
                    } catch (PeopleAdmin.LastAdmin e) {
                        return false;
                    }
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(removals);
            assertThat(answers).extracting(answer -> answer.get()).containsExactlyInAnyOrder(true, false);
        }
        assertThat(grants.findByPersonIn(admins.stream().map(PersonId::value).toList()))
                .hasSize(1);
    }

    @Test
    void anOldViewOfTheDatabaseIsNotRemembered() throws Exception {
        var operator = world.person(BIELEFELD, Role.OPERATOR);
        var moderator = world.moderatorOf(BIELEFELD);
        try (var threads = Executors.newSingleThreadExecutor()) {
            transaction.executeWithoutResult(_ -> {
                grants.count(); // from here on this transaction sees the database as it is now
                var revocation = threads.submit(
                        () -> world.does(operator, () -> admin.revoke(moderator, Role.MODERATOR, BIELEFELD)));
                assertThat(revocation).succeedsWithin(Duration.ofSeconds(30));
                register.rightsOf(moderator);
            });
        }
        assertThat(register.rightsOf(moderator).has(Role.MODERATOR, BIELEFELD)).isFalse();
    }

    private void moderate() {
        current.require(Role.MODERATOR, BIELEFELD);
    }
}
