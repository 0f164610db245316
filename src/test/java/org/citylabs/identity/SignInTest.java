package org.citylabs.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;

import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@CityLabsTest
class SignInTest {

    @Autowired
    World world;

    @Autowired
    SignIn signIn;

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final Browser browser = new Browser(new MockHttpServletRequest(), response);

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
    void aSignedInSessionLastsHalfADay() {
        var citizen = world.citizenOf(BIELEFELD);
        var request = (MockHttpServletRequest) browser.request();
        signIn.withPassword(world.email(citizen), TestPeople.PASSWORD, browser);
        assertThat(request.getSession().getMaxInactiveInterval()).isEqualTo(12 * 60 * 60);
    }
}
