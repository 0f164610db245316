package org.citylabs.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import org.citylabs.kernel.Check;

/**
 * What a password must be: 15 to 128 characters, and nothing that is guessed first (zxcvbn score of at least 2, as
 * NIST SP 800-63B-4 asks for a blocklist instead of composition rules).
 */
final class PasswordRule {

    static final int MIN = 15;
    static final int MAX = 128;

    private static final int LOWEST_SCORE = 2;
    private static final int MEASURED = 100; // zxcvbn takes long for long texts
    private static final Zxcvbn ZXCVBN = new Zxcvbn();

    private PasswordRule() {}

    /** @param own words that an attacker would try first: name and address of the person */
    static void check(Check check, String password, List<String> own) {
        var length = password.codePointCount(0, password.length());
        if (length < MIN || length > MAX) {
            check.that(
                    "password", length < MIN ? "check.too-short" : "check.too-long", false, length < MIN ? MIN : MAX);
            return;
        }
        var measured = ZXCVBN.measure(password.substring(0, Math.min(password.length(), MEASURED)), own);
        check.that("password", "identity.password.guessable", measured.getScore() >= LOWEST_SCORE);
    }
}
