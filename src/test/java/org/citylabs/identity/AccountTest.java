package org.citylabs.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.citylabs.testing.World.BIELEFELD;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;

/** Where people are signed in, and how that ends and goes on. */
@CityLabsTest
class AccountTest {

    @Autowired
    World world;

    @Autowired
    TestPeople testPeople;

    @Autowired
    Account account;

    @Autowired
    SignIn signIn;

    @Autowired
    SignInRegister register;

    @Autowired
    SignInCookie filter;

    @Autowired
    JdbcClient jdbc;

    private final TestBrowser phone = new TestBrowser();
    private final TestBrowser desktop = new TestBrowser();
    private PersonId me;

    @BeforeEach
    void signInTwice() {
        me = world.citizenOf(BIELEFELD);
        signIn.withPassword(world.email(me), TestPeople.PASSWORD, phone.next());
        signIn.withPassword(world.email(me), TestPeople.PASSWORD, desktop.next());
    }

    @Test
    void peopleSeeWhereTheyAreSignedInAndWhichDeviceIsAtHand() {
        assertThat(account.devices())
                .extracting(Account.Device::signIn, Account.Device::current)
                .containsExactlyInAnyOrder(
                        tuple(of(phone).signIn(), false), tuple(of(desktop).signIn(), true));
    }

    @Test
    void anEndedSignInIsOverThereAndNowhereElse() {
        var there = of(phone);
        account.endDevice(there.signIn());
        assertThat(register.isLive(there.signIn())).isFalse();
        assertThat(register.resume(there.token())).isEmpty();
        assertThat(register.isLive(of(desktop).signIn())).isTrue();
    }

    @Test
    void nobodyEndsTheSignInsOfOthers() {
        var mine = of(phone).signIn();
        world.does(world.citizenOf(BIELEFELD), () -> account.endDevice(mine));
        assertThat(register.isLive(mine)).isTrue();
    }

    @Test
    void aNewPasswordEndsAllSignInsButTheOneAtHand() {
        var there = of(phone);
        account.changePassword(TestPeople.PASSWORD, "another-quite-long-sentence");
        assertThat(register.isLive(there.signIn())).isFalse();
        assertThat(register.isLive(of(desktop).signIn())).isTrue();
    }

    @Test
    void severalRequestsAtOnceAfterALongTimeAllComeIn() throws Exception {
        var token = phone.cookie(SignInCookie.NAME);
        var used = Instant.parse("2026-11-01T08:00:00Z");
        jdbc.sql("UPDATE identity_sign_in SET last_used_at = ? WHERE token_hash = ?")
                .params(Timestamp.from(used), SecretHash.of(token))
                .update();
        var together = new CyclicBarrier(6);
        Callable<Boolean> request = () -> {
            together.await();
            return register.resume(token).isPresent();
        };
        try (var threads = Executors.newFixedThreadPool(6)) {
            var answers = threads.invokeAll(
                    IntStream.range(0, 6).mapToObj(_ -> request).toList());
            for (Future<Boolean> answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        }
        assertThat(register.of(me))
                .allSatisfy(row -> assertThat(row.lastUsedAt()).isAfter(used));
    }

    @Test
    void comingBackByCookieChangesTheIdOfTheSession() throws Exception {
        var browser = phone.next();
        var session = (MockHttpSession) browser.request().getSession();
        var before = session.getId();
        SecurityContextHolder.clearContext();
        filter.doFilter(browser.request(), browser.response(), (_, _) -> {});
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isInstanceOf(PersonAuthentication.class);
        assertThat(browser.request().getSession()).isSameAs(session);
        assertThat(session.getId()).isNotEqualTo(before);
    }

    private SignedIn of(TestBrowser browser) {
        return register.resume(browser.cookie(SignInCookie.NAME)).orElseThrow();
    }
}
