package org.citylabs.translation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where translations are kept: every wording, the latest of each passage being the one that is shown. */
@Component
class Wordings {

    private static final String LATEST = """
            SELECT subject, language, revision, place, source, words, person, made_at FROM translation_wording w
            WHERE revision = (
              SELECT MAX(revision) FROM translation_wording x
              WHERE x.subject = w.subject AND x.language = w.language AND x.source_hash = w.source_hash)
            """;

    private final JdbcClient jdbc;

    Wordings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String subject, String language, Wording wording) {}

    /** The latest of each passage, by language. */
    Map<String, List<Wording>> of(Subject subject) {
        return jdbc
                .sql(LATEST + "AND subject = ? ORDER BY made_at")
                .param(subject.toString())
                .query((row, _) -> row(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::language, Collectors.mapping(Row::wording, Collectors.toList())));
    }

    /** The latest of each passage of some subjects in one language. */
    Map<Subject, List<Wording>> of(Collection<Subject> subjects, String language) {
        return subjects.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(LATEST + "AND subject IN (:subjects) AND language = :language ORDER BY made_at")
                        .param(
                                "subjects",
                                subjects.stream().map(Subject::toString).toList())
                        .param("language", language)
                        .query((row, _) -> row(row))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                it -> Subject.of(it.subject()), Collectors.mapping(Row::wording, Collectors.toList())));
    }

    /** Keeps it, unless there is one of that revision already: then somebody else was faster. */
    boolean add(Subject subject, String language, Wording wording) {
        try {
            jdbc.sql("""
                            INSERT INTO translation_wording
                              (subject, language, source_hash, revision, place, source, words, person, made_at)
                            VALUES (:subject, :language, :hash, :revision, :place, :source, :words, :person, :at)""")
                    .param("subject", subject.toString())
                    .param("language", language)
                    .param("hash", hash(wording.source()))
                    .param("revision", wording.revision())
                    .param("place", wording.place())
                    .param("source", wording.source())
                    .param("words", wording.words())
                    .param("person", id(wording.by()))
                    .param("at", Timestamp.from(wording.at()))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Forgets all of it, or all but the wordings of some passages. */
    void forget(Subject subject, Set<String> except) {
        var kept = except.stream().map(Wordings::hash).toList();
        jdbc.sql("DELETE FROM translation_wording WHERE subject = :subject AND source_hash NOT IN (:kept)")
                .param("subject", subject.toString())
                .param("kept", kept.isEmpty() ? List.of("") : kept)
                .update();
    }

    private static @Nullable UUID id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static Row row(ResultSet row) throws SQLException {
        var person = row.getString("person");
        return new Row(
                row.getString("subject"),
                row.getString("language"),
                new Wording(
                        row.getInt("revision"),
                        row.getInt("place"),
                        row.getString("source"),
                        row.getString("words"),
                        person == null ? null : new PersonId(UUID.fromString(person)),
                        row.getTimestamp("made_at").toInstant()));
    }

    static String hash(String source) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
