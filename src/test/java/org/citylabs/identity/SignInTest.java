package org.citylabs.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.World.BIELEFELD;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

@CityLabsTest
class SignInTest {

    @Autowired
    World world;

    @Autowired
    SignIn signIn;

    @Autowired
    People people;

    @Autowired
    FailedSignIns failures;

    @Autowired
    MailedSecrets secrets;

    @Autowired
    SignInRegister register;

    @Autowired
    SignInCookie cookie;

    @Autowired
    CurrentPerson current;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    HikariDataSource pool;

    @Autowired
    AutowireCapableBeanFactory beans;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final Browser browser = from(UUID.randomUUID().toString(), response);

    @AfterEach
    void end() {
        threads.close();
    }

    @Test
    void theRightPasswordGivesACookieThatScriptsCannotRead() {
        var citizen = world.citizenOf(BIELEFELD);
        var answer = signIn.withPassword(world.email(citizen), TestPeople.PASSWORD, browser);
        assertThat(answer).isEqualTo(new SignInAnswer.Welcome(citizen));
        assertThat(response.getHeader("Set-Cookie")).contains(SignInCookie.NAME, "HttpOnly", "SameSite=Lax");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressHaveTheSameAnswer() {
        var citizen = world.citizenOf(BIELEFELD);
        assertThat(signIn.withPassword(world.email(citizen), "something else entirely", browser))
                .isEqualTo(signIn.withPassword("nobody-at-all@example.org", "something else entirely", browser))
                .isEqualTo(new SignInAnswer.NotRecognised());
    }

    @Test
    void fourFailuresMakeOneWaitEvenWithTheRightPassword() {
        var email = world.email(world.citizenOf(BIELEFELD));
        for (int i = 0; i < 4; i++) {
            assertThat(signIn.withPassword(email, "something else entirely", browser))
                    .isEqualTo(new SignInAnswer.NotRecognised());
        }
        assertThat(signIn.withPassword(email, TestPeople.PASSWORD, browser)).isInstanceOf(SignInAnswer.Wait.class);
    }

    @Test
    void ofGuessesAtTheSameTimeOnlyAsManyAreJudgedAsInARow() {
        var email = world.email(world.citizenOf(BIELEFELD));
        var answers = IntStream.range(0, 20)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> signIn.withPassword(email, "something else entirely", newBrowser()), threads))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers)
                .filteredOn(SignInAnswer.NotRecognised.class::isInstance)
                .hasSize(4);
        assertThat(answers).filteredOn(SignInAnswer.Wait.class::isInstance).hasSize(16);
    }

    @Test
    void noConnectionIsHeldWhileAPasswordIsCompared() {
        var slow = new SlowPasswords();
        var other = asBean(new SignIn(people, slow, failures, secrets, register, cookie, current, events, transaction));
        var answer = CompletableFuture.supplyAsync(
                () -> other.withPassword("nobody-ever@example.org", "something else entirely", newBrowser()), threads);
        try {
            await().until(() -> slow.begun.getCount() == 0);
            await().until(() -> pool.getHikariPoolMXBean().getActiveConnections() == 0);
        } finally {
            slow.goOn.countDown();
        }
        assertThat(answer.join()).isEqualTo(new SignInAnswer.NotRecognised());
    }

    @Test
    void aSuccessIsNoFailureOfItsNetwork() {
        var email = world.email(world.citizenOf(BIELEFELD));
        for (int i = 0; i < 40; i++) {
            assertThat(signIn.withPassword(email, TestPeople.PASSWORD, newBrowser()))
                    .isInstanceOf(SignInAnswer.Welcome.class);
        }
    }

    @Test
    void aSignedInSessionLastsHalfADay() {
        var citizen = world.citizenOf(BIELEFELD);
        var request = (MockHttpServletRequest) browser.request();
        signIn.withPassword(world.email(citizen), TestPeople.PASSWORD, browser);
        assertThat(request.getSession().getMaxInactiveInterval()).isEqualTo(12 * 60 * 60);
    }

    /** With whatever its annotations ask for. */
    private SignIn asBean(SignIn made) {
        return (SignIn) beans.applyBeanPostProcessorsAfterInitialization(made, "otherSignIn");
    }

    private Browser newBrowser() {
        return from(browser.network(), new MockHttpServletResponse());
    }

    /** A browser in a network of its own, so that tests leave each other in peace. */
    private static Browser from(String network, MockHttpServletResponse response) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(network);
        return new Browser(request, response);
    }

    /** Takes as long as a test wants. */
    private static final class SlowPasswords implements PasswordEncoder {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public String encode(CharSequence password) {
            return "hash";
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return false;
        }
    }
}
