package org.citylabs.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.Language;
import org.citylabs.testing.CityLabsTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** An installation that starts without an operator. */
@CityLabsTest
@ExtendWith(OutputCaptureExtension.class)
class FirstOperatorTest {

    private static final Pattern CODE = Pattern.compile("enter this code: (\\S{20})");

    @Autowired
    People people;

    @Autowired
    RoleGrants grants;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    SignIn signIn;

    @Autowired
    SignInRegister register;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private final String address = UUID.randomUUID() + "@example.org";
    private final TestBrowser browser = new TestBrowser();
    private FirstOperator firstOperator;
    private String code;

    @BeforeEach
    void start(CapturedOutput log) {
        var none = mock(RoleGrants.class, delegatesTo(grants));
        doReturn(false).when(none).existsByRole(Role.OPERATOR);
        firstOperator = new FirstOperator(people, none, passwords, signIn, transaction, clock);
        firstOperator.on(mock(ApplicationReadyEvent.class));
        code = CODE.matcher(log.getOut())
                .results()
                .reduce((_, latest) -> latest)
                .orElseThrow()
                .group(1);
    }

    @Test
    void theCodeOfTheLogMakesOneOperatorWhoIsSignedIn() {
        assertThat(firstOperator.isWaiting()).isTrue();
        firstOperator.claim(draft(code), browser.next());
        var operator = register.resume(browser.cookie(SignInCookie.NAME)).orElseThrow();
        assertThat(register.rightsOf(operator.person()).isOperator()).isTrue();
        assertThat(firstOperator.isWaiting()).isFalse();
        assertThatThrownBy(() -> firstOperator.claim(draft(code), browser.next()))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void anyOtherCodeMakesNobodyAnything() {
        assertThatThrownBy(() -> firstOperator.claim(draft("another-code-altogether"), browser.next()))
                .isInstanceOf(InvalidInput.class);
        assertThat(people.findByEmailKey(address)).isEmpty();
        assertThat(firstOperator.isWaiting()).isTrue();
    }

    private FirstOperator.Draft draft(String typed) {
        return new FirstOperator.Draft(typed, address, "First operator", TestPeople.PASSWORD, Language.ENGLISH);
    }
}
