package org.citylabs.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.city.CityId;
import org.citylabs.kernel.Language;
import org.jspecify.annotations.NullUnmarked;

/** Somebody with an account, which can be used once the mail address is confirmed. */
@Entity
@Table(name = "identity_person")
@NullUnmarked
class Person {

    @Id
    private UUID id;

    private String email;
    private String emailKey;
    private String publicName;
    private String passwordHash;
    private String language;
    private CityId homeCity;
    private Instant createdAt;
    private Instant confirmedAt;

    @Version
    private Integer version;

    protected Person() {}

    Person(EmailAddress email, String publicName, CityId homeCity, Language language, Instant createdAt) {
        this.id = PersonId.next().value();
        this.email = email.value();
        this.emailKey = email.key();
        this.createdAt = createdAt;
        describe(publicName, homeCity, language);
    }

    PersonId id() {
        return new PersonId(id);
    }

    String email() {
        return email;
    }

    String publicName() {
        return publicName;
    }

    Optional<CityId> homeCity() {
        return Optional.ofNullable(homeCity);
    }

    Language language() {
        return Language.of(language).orElse(Language.ENGLISH);
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** The first confirmation counts; later ones change nothing. */
    void confirm(Instant at) {
        if (confirmedAt == null) {
            confirmedAt = at;
        }
    }

    void usePassword(String hash) {
        passwordHash = hash;
    }

    void rename(String publicName) {
        this.publicName = publicName;
    }

    void speak(Language language) {
        this.language = language.tag();
    }

    /** Signing up again before the address is confirmed replaces what was said the first time. */
    void describe(String publicName, CityId homeCity, Language language) {
        this.publicName = publicName;
        this.homeCity = homeCity;
        this.language = language.tag();
    }
}
