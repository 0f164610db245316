package org.citylabs.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextPageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "/\t/evil.example",
                "/\r/evil.example",
                "/\n/evil.example",
                "\t//evil.example",
                "/\u0000/evil.example",
                "/\u0085/evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "https:evil.example",
                "javascript:alert(1)",
                "evil.example",
                " //evil.example",
                "@evil.example",
                ""
            })
    void leadsNowhereElse(String path) {
        assertThat(NextPage.isOurs(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ideas",
                "/ideas/new?draft=0193&city=bielefeld",
                "/ideas?q=V%C3%A4rme%20//x",
                "/ideas?q=grün",
                "/ideas/7#comments"
            })
    void leadsToAnyPageOfOurs(String path) {
        assertThat(NextPage.isOurs(path)).isTrue();
    }
}
