package org.citylabs.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.citylabs.identity.TestPeople.PASSWORD;
import static org.citylabs.testing.World.BIELEFELD;

import java.util.UUID;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.Language;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.World;
import org.citylabs.uikit.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Joining and coming in by mail, with the mails that people get. */
@CityLabsTest
@Import(Mailbox.class)
class JoiningTest {

    private static final String OTHER_PASSWORD = "another-quite-long-sentence";

    @Autowired
    World world;

    @Autowired
    Mailbox mailbox;

    @Autowired
    SignUp signUp;

    @Autowired
    SignIn signIn;

    @Autowired
    SignInCodes codes;

    @Autowired
    PasswordReset reset;

    @Autowired
    SignInRegister register;

    @Autowired
    People people;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Messages messages;

    private final String address = UUID.randomUUID() + "@example.org";
    private final TestBrowser browser = new TestBrowser();

    @BeforeEach
    void cities() {
        world.haveCities();
    }

    @Test
    void whoSignsUpAndConfirmsIsACitizenAndCanSignIn() {
        signUp.request(draft());
        var secret = Mailbox.secret(mailbox.await(address, 1));
        assertThat(byPassword(PASSWORD)).isInstanceOf(SignInAnswer.NotRecognised.class);
        var me = signUp.confirm(secret, PASSWORD).orElseThrow();
        assertThat(byPassword(PASSWORD)).isEqualTo(new SignInAnswer.Welcome(me));
        assertThat(register.rightsOf(me).has(Role.CITIZEN, BIELEFELD)).isTrue();
        assertThat(signUp.confirm(secret, OTHER_PASSWORD)).as("a second time").isEmpty();
    }

    @Test
    void aPasswordFromBeforeTheConfirmationIsWorthNothing() {
        signUp.request(draft());
        var secret = Mailbox.secret(mailbox.await(address, 1));
        transaction.executeWithoutResult(
                _ -> people.findByEmailKey(address).orElseThrow().usePassword(passwords.encode(OTHER_PASSWORD)));
        assertThat(signUp.confirm(secret, "")).isPresent();
        assertThat(byPassword(OTHER_PASSWORD)).isInstanceOf(SignInAnswer.NotRecognised.class);
    }

    @Test
    void aPasswordThatIsNotGoodEnoughLeavesTheLinkValid() {
        signUp.request(draft());
        var secret = Mailbox.secret(mailbox.await(address, 1));
        assertThatThrownBy(() -> signUp.confirm(secret, "short")).isInstanceOf(InvalidInput.class);
        assertThat(signUp.confirm(secret, PASSWORD)).isPresent();
    }

    @Test
    void whoChoosesANewPasswordBeforeConfirmingIsACitizenToo() {
        signUp.request(draft());
        var confirm = Mailbox.secret(mailbox.await(address, 1));
        reset.request(address);
        var secret = Mailbox.secret(mailbox.await(address, 2));
        assertThatThrownBy(() -> reset.use(secret, "")).isInstanceOf(InvalidInput.class);
        var me = reset.use(secret, PASSWORD).orElseThrow();
        assertThat(register.rightsOf(me).has(Role.CITIZEN, BIELEFELD)).isTrue();
        assertThat(signUp.confirm(confirm, "")).as("confirmed already").isEmpty();
        assertThat(byPassword(PASSWORD)).isEqualTo(new SignInAnswer.Welcome(me));
    }

    @Test
    void whoHasAnAccountIsToldSoByMailOnly() {
        signUp.request(draft());
        signUp.confirm(Mailbox.secret(mailbox.await(address, 1)), PASSWORD);
        signUp.request(draft());
        assertThat(mailbox.await(address, 2).subject()).isEqualTo("You already have an account at CityLabs");
        assertThat(byPassword(PASSWORD)).isInstanceOf(SignInAnswer.Welcome.class);
    }

    @Test
    void aMailedCodeSignsInOnceInTheBrowserThatAskedForIt() {
        var citizen = world.citizenOf(BIELEFELD);
        var code = codeFor(citizen);
        assertThat(signIn.withCode(code, new TestBrowser().next())).isInstanceOf(SignInAnswer.NotRecognised.class);
        var elsewhere = new TestBrowser();
        codes.request("nobody-" + address, elsewhere.next());
        assertThat(signIn.withCode(code, elsewhere.next())).isInstanceOf(SignInAnswer.NotRecognised.class);
        assertThat(signIn.withCode(code, browser.next())).isEqualTo(new SignInAnswer.Welcome(citizen));
        assertThat(signIn.withCode(code, browser.next())).isInstanceOf(SignInAnswer.NotRecognised.class);
    }

    @Test
    void aWrongCodeIsNotRecognisedAndTheRightOneStillIs() {
        var citizen = world.citizenOf(BIELEFELD);
        var code = codeFor(citizen);
        assertThat(signIn.withCode(wrong(code), browser.next())).isInstanceOf(SignInAnswer.NotRecognised.class);
        assertThat(signIn.withCode(code, browser.next())).isEqualTo(new SignInAnswer.Welcome(citizen));
    }

    @Test
    void aCodeThatIsTooOldIsNotRecognised() {
        var code = codeFor(world.citizenOf(BIELEFELD));
        var hash = BrowserKey.hash(BrowserKey.read(browser.next().request()).orElseThrow());
        jdbc.sql(
                        "UPDATE identity_mailed_secret SET expires_at = expires_at - INTERVAL 10 MINUTE WHERE browser_hash = ?")
                .param(hash)
                .update();
        assertThat(signIn.withCode(code, browser.next())).isInstanceOf(SignInAnswer.NotRecognised.class);
    }

    @Test
    void whoActsForACityGetsNoCode() {
        var moderator = world.email(world.moderatorOf(BIELEFELD));
        codes.request(moderator, browser.next());
        assertThat(jdbc.sql("SELECT COUNT(*) FROM mail_outbox WHERE address = ?")
                        .param(moderator)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void mailsSpeakTheLanguageOfThePerson(Language language) {
        var email = world.email(world.person(BIELEFELD, language, Role.CITIZEN));
        reset.request(email);
        assertThat(mailbox.await(email, 1).subject())
                .isEqualTo(messages.getTranslation("identity.reset.subject", language.locale()));
        codes.request(email, browser.next());
        var mail = mailbox.await(email, 2);
        var code = Mailbox.code(mail);
        assertThat(mail.subject())
                .isEqualTo(messages.getTranslation(
                        "identity.code.subject", language.locale(), code.substring(0, 4) + " " + code.substring(4)));
    }

    private SignUpDraft draft() {
        return new SignUpDraft(address, "Somebody new", BIELEFELD, true, Language.ENGLISH);
    }

    private SignInAnswer byPassword(String password) {
        return signIn.withPassword(address, password, browser.next());
    }

    private String codeFor(PersonId person) {
        codes.request(world.email(person), browser.next());
        return Mailbox.code(mailbox.await(world.email(person), 1));
    }

    private static String wrong(String code) {
        return (code.startsWith("0") ? "1" : "0") + code.substring(1);
    }
}
