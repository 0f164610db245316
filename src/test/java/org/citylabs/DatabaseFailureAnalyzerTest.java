package org.citylabs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLSyntaxErrorException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

/** Whoever starts CityLabs without its database reads a sentence, not a stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseFailureAnalyzerTest {

    @Test
    void anUnreachableDatabaseIsNamedWithoutItsPassword(CapturedOutput output) {
        startsNot("--spring.datasource.url=jdbc:mariadb://127.0.0.1:1/citylabs?user=somebody&password=hidden");
        assertThat(output)
                .contains("CityLabs cannot reach its database at jdbc:mariadb://127.0.0.1:1/citylabs: ")
                .contains("SPRING_DATASOURCE_URL")
                .doesNotContain("hidden", "\tat ", "Exception");
    }

    @Test
    void aMissingAddressIsAskedFor(CapturedOutput output) {
        startsNot();
        assertThat(output)
                .contains("CityLabs has no database: spring.datasource.url is not set.")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void aRefusedUserAndAnUnknownDatabaseAreToldFromAnUnreachableServer() {
        var refused = new SQLInvalidAuthorizationSpecException("Access denied for user 'citylabs'", "28000", 1045);
        assertThat(analyze(refused))
                .isNotNull()
                .satisfies(analysis -> assertThat(analysis.getDescription())
                        .contains("refuses CityLabs: Access denied for user 'citylabs'"));
        var unknown = new SQLSyntaxErrorException("Unknown database 'citylabs'", "42000", 1049);
        assertThat(analyze(unknown))
                .isNotNull()
                .satisfies(analysis -> assertThat(analysis.getDescription())
                        .contains("refuses CityLabs: Unknown database 'citylabs'"));
    }

    @Test
    void otherFailuresOfTheDatabaseKeepTheirTrace() {
        assertThat(analyze(new SQLException("Table exists already", "42S01"))).isNull();
    }

    private static void startsNot(String... arguments) {
        var application = new SpringApplication(CityLabs.class);
        application.setAdditionalProfiles("test");
        application.setDefaultProperties(Map.of("server.port", "0"));
        assertThatThrownBy(() -> application.run(arguments)).isInstanceOf(Exception.class);
    }

    private static FailureAnalysis analyze(SQLException cause) {
        var environment =
                new MockEnvironment().withProperty("spring.datasource.url", "jdbc:mariadb://127.0.0.1:3306/citylabs");
        return new DatabaseFailureAnalyzer(environment).analyze(new IllegalStateException(cause));
    }
}
