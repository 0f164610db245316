package org.citylabs;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Migrates module after module, each with a folder and a history table of its own, so that the versions of one
 * never wait for another's.
 *
 * @see <a href="file:../../../../docs/decisions/003-migrations-per-module.md">Decision 3</a>
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

    static final List<String> MODULES = List.of(
            "root",
            "city",
            "mail",
            "search",
            "identity",
            "attachment",
            "moderation",
            "translation",
            "discussion",
            "text",
            "provenance",
            "idea",
            "answer",
            "lab",
            "board",
            "workshop",
            "project");

    @Override
    public void migrate(Flyway flyway) {
        for (var module : MODULES) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .locations("classpath:db/migration/" + module)
                    .table("flyway_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
    }
}
