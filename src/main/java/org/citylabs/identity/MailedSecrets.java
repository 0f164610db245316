package org.citylabs.identity;

import java.time.Clock;
import java.util.Optional;
import org.citylabs.identity.MailedSecret.Purpose;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes and redeems secrets sent by mail. Each works once; a newer one of the same kind replaces it. */
@Component
class MailedSecrets {

    private static final int CODE_DIGITS = 8;

    private final MailedSecretRows rows;
    private final Clock clock;

    MailedSecrets(MailedSecretRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A secret for a link. */
    @Transactional
    String issue(PersonId person, Purpose purpose) {
        var secret = SecretHash.newSecret();
        rows.deleteByPersonAndPurpose(person.value(), purpose);
        rows.save(new MailedSecret(person, purpose, SecretHash.of(secret), null, clock.instant()));
        return secret;
    }

    /** Eight digits that only one browser may redeem. */
    @Transactional
    String issueCode(PersonId person, String browserHash) {
        var code = SecretHash.newDigits(CODE_DIGITS);
        rows.deleteByBrowserHash(browserHash);
        rows.save(new MailedSecret(person, Purpose.CODE, codeHash(code, browserHash), browserHash, clock.instant()));
        return code;
    }

    @Transactional
    Optional<PersonId> redeem(String secret, Purpose purpose) {
        return rows.findBySecretHashAndPurpose(SecretHash.of(secret), purpose)
                .filter(row -> row.isValid(clock.instant()))
                .map(this::used);
    }

    @Transactional
    Optional<PersonId> redeemCode(String code, String browserKey) {
        var browserHash = BrowserKey.hash(browserKey);
        return rows.findByBrowserHashAndPurpose(browserHash, Purpose.CODE)
                .filter(row -> row.isValid(clock.instant()) && row.matches(codeHash(code, browserHash)))
                .map(this::used);
    }

    @Scheduled(cron = "0 47 3 * * *", zone = "UTC")
    @Transactional
    void forgetExpired() {
        rows.deleteByExpiresAtBefore(clock.instant());
    }

    private PersonId used(MailedSecret row) {
        rows.delete(row);
        return row.person();
    }

    private static String codeHash(String code, String browserHash) {
        return SecretHash.of(code + browserHash);
    }
}
