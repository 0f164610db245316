package org.citylabs.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.citylabs.CityLabs;
import org.citylabs.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The demo network comes once, whole, and into nothing but an empty database. */
class DemoLoaderTest {

    private static final List<String> TABLES = List.of(
            "city_city",
            "identity_person",
            "idea_idea",
            "idea_draft",
            "idea_support",
            "idea_step",
            "discussion_comment",
            "moderation_case",
            "moderation_decision",
            "lab_lab",
            "lab_member",
            "lab_invitation",
            "board_board",
            "board_item",
            "board_change",
            "project_project",
            "project_trial",
            "answer_release",
            "provenance_step");

    private final String url = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url));

    @Test
    void loadingItTwiceChangesNothing() {
        start();
        var once = rows();
        assertThat(once.values()).allMatch(count -> count > 0);
        assertThat(jdbc.sql("SELECT DISTINCT state FROM idea_idea")
                        .query(String.class)
                        .list())
                .contains("SUBMITTED", "CHANGES_ASKED", "PUBLISHED", "IN_EVALUATION", "NOT_PUBLISHED", "WITHDRAWN");
        start();
        assertThat(rows()).isEqualTo(once);

        jdbc.sql("DELETE FROM idea_step WHERE idea IN (SELECT id FROM idea_idea WHERE state = 'SUBMITTED')")
                .update();
        jdbc.sql("DELETE FROM idea_revision WHERE idea IN (SELECT id FROM idea_idea WHERE state = 'SUBMITTED')")
                .update();
        jdbc.sql("DELETE FROM idea_follow WHERE idea IN (SELECT id FROM idea_idea WHERE state = 'SUBMITTED')")
                .update();
        jdbc.sql("DELETE FROM idea_idea WHERE state = 'SUBMITTED'").update();
        assertThatThrownBy(this::start)
                .as("as if loading had been interrupted")
                .hasStackTraceContaining("loaded by half only");
    }

    @Test
    void aDatabaseWithOtherDataIsLeftAlone() {
        run("test");
        jdbc.sql("""
                        INSERT INTO identity_person (id, email, email_key, public_name, language, created_at, version)
                        VALUES (UUID(), 'a@example.org', 'a@example.org', 'Somebody', 'en', NOW(6), 0)""").update();
        assertThatThrownBy(this::start).hasStackTraceContaining("only ever loaded into an empty database");
        assertThat(rows().get("identity_person")).isEqualTo(1);
        assertThat(rows().get("city_city")).isZero();
    }

    private void start() {
        run("demo");
    }

    private void run(String profile) {
        var application = new SpringApplication(CityLabs.class);
        application.setAdditionalProfiles(profile);
        application
                .run("--spring.datasource.url=" + url, "--server.port=0", "--vaadin.productionMode=true")
                .close();
    }

    private Map<String, Long> rows() {
        return TABLES.stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> jdbc.sql("SELECT COUNT(*) FROM " + table)
                                .query(Long.class)
                                .single()));
    }
}
