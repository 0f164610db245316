package org.citylabs.text.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ChangeSetJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "7",
                "[-1]",
                "[1.5]",
                "[\"a\"]",
                "[[]]",
                "[[-1]]",
                "[[0, 7]]",
                "[[0, null]]",
                "[[0, \"a\\nb\"]]",
                "[[0, \"a\\rb\"]]",
                "[[0, \"\\ud83d\"]]",
                "[[0, \"\\ude00\"]]",
                "[[[1]]]",
                "[99999999999]",
                "[2147483647, 2147483647]",
                "[2147483647, [1]]"
            })
    void whatIsNoChangeSetIsRefused(String written) {
        var json = JsonMapper.shared().readTree(written);
        assertThatThrownBy(() -> ChangeSetJson.read(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEditThatPartsACharacterDoesNotFit() {
        var edit = ChangeSet.of().keep(1).replace(1, "").build();
        assertThat(edit.fits("\ud83d\ude00")).isFalse();
        assertThat(edit.fits("ab")).isTrue();
        assertThat(edit.fits("abc")).isFalse();
    }
}
