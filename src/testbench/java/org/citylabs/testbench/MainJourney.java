package org.citylabs.testbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.testbench.ButtonElement;
import com.vaadin.flow.component.textfield.testbench.EmailFieldElement;
import com.vaadin.flow.component.textfield.testbench.PasswordFieldElement;
import com.vaadin.flow.component.textfield.testbench.TextAreaElement;
import com.vaadin.flow.component.textfield.testbench.TextFieldElement;
import com.vaadin.testbench.TestBench;
import com.vaadin.testbench.TestBenchTestCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A citizen of the demo network signs in, looks at the ideas and opens the form for a new one. It needs a running
 * {@code ./citylabs run}, Chrome and a licence of TestBench, and is started by hand only:
 * {@code ./mvnw -Ptestbench test-compile failsafe:integration-test failsafe:verify -Dit.test=MainJourney}.
 */
class MainJourney extends TestBenchTestCase {

    private static final String ADDRESS = System.getProperty("citylabs.url", "http://localhost:8080");

    @BeforeEach
    void openBrowser() {
        setDriver(TestBench.createDriver(new ChromeDriver(new ChromeOptions().addArguments("--lang=en"))));
    }

    @AfterEach
    void closeBrowser() {
        getDriver().quit();
    }

    @Test
    void aCitizenSignsInAndReachesTheFormForANewIdea() {
        signIn("citizen.tampere@demo.example");
        open("/ideas");
        open("/ideas/new");
        assertThat($(TextFieldElement.class).withLabel("Title").waitForFirst().isDisplayed())
                .isTrue();
        assertThat($(TextAreaElement.class).withLabel("Your idea").first().isDisplayed())
                .isTrue();
        assertThat($(ButtonElement.class).withText("Submit idea").first().isEnabled())
                .isTrue();
    }

    private void signIn(String email) {
        open("/login");
        $(EmailFieldElement.class).withLabel("E-mail").waitForFirst().setValue(email);
        $(PasswordFieldElement.class).withLabel("Password").first().setValue("citylabs-demo-pass");
        $(ButtonElement.class).withText("Sign in").first().click();
        waitUntil(driver -> !driver.getCurrentUrl().contains("/login"));
    }

    private void open(String path) {
        getDriver().get(ADDRESS + path);
        assertThat(getDriver().getCurrentUrl()).endsWith(path);
    }
}
