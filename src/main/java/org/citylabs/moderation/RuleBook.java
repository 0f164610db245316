package org.citylabs.moderation;

import java.util.List;
import java.util.Optional;
import org.citylabs.kernel.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The rules that decisions stand on, public for everybody. They are few, and change by a migration only: kept in memory. */
@Service
@PreAuthorize("permitAll()")
public class RuleBook {

    private final JdbcClient jdbc;
    private volatile @Nullable List<Rule> known;

    RuleBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rules in force, in their order. */
    public List<Rule> rules() {
        var rules = known;
        if (rules == null) {
            rules = read();
            known = rules;
        }
        return rules;
    }

    /** What the rule of a code says; empty for none. */
    public Optional<LocalizedText> words(@Nullable String code) {
        return find(code).map(Rule::words);
    }

    Optional<Rule> find(@Nullable String code) {
        return rules().stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    private List<Rule> read() {
        return jdbc.sql("""
                        SELECT code, revision, words FROM moderation_rule r
                        WHERE revision = (SELECT MAX(revision) FROM moderation_rule n WHERE n.code = r.code)
                        ORDER BY position""")
                .query((row, _) -> new Rule(
                        row.getString("code"), row.getInt("revision"), LocalizedText.fromJson(row.getString("words"))))
                .list();
    }
}
