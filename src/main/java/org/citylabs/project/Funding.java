package org.citylabs.project;

import jakarta.persistence.Embeddable;
import java.util.Currency;
import org.citylabs.kernel.Check;

/**
 * A source of a project's money.
 *
 * @param source who gives it
 * @param cents in the hundredth part of the currency, 1 to 10^12
 * @param currency code of ISO 4217
 * @param granted whether it is promised already, or only asked for
 */
@Embeddable
public record Funding(String source, long cents, String currency, boolean granted) {

    public static final long MOST = 1_000_000_000_000L;
    public static final int SOURCES = 50;
    public static final int LONGEST = 120;

    void check(Check check) {
        check.text("source", source, 1, LONGEST)
                .that("amount", "project.amount.range", cents >= 1 && cents <= MOST)
                .that("currency", "check.required", isCurrency());
    }

    private boolean isCurrency() {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(it -> it.getCurrencyCode().equals(currency));
    }
}
