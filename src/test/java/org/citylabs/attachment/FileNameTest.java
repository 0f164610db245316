package org.citylabs.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "'C:\\Users\\somebody\\plan.pdf', plan.pdf",
        "..\\..\\boot.ini, boot.ini",
        ".htaccess, htaccess",
        "'a   b.png', a b.png",
        "'<img src=x onerror=alert(1)>.png', <img src=x onerror=alert(1)>.png",
        "Hämeenkatu – kesä.jpg, Hämeenkatu – kesä.jpg"
    })
    void aNameHasNoPathAndNoDisguise(String claimed, String shown) {
        assertThat(FileName.clean(claimed)).isEqualTo(shown);
    }

    @Test
    void whatCannotBeSeenIsGone() {
        assertThat(FileName.clean("a\0b\r\nSet-Cookie: x\t.png")).isEqualTo("ab Set-Cookie: x .png");
        assertThat(FileName.clean("photo\u202egnp.exe")).isEqualTo("photognp.exe");
        assertThat(FileName.clean("half \ud800 pair")).isEqualTo("half pair");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/", "..", "../..", "\0\1", "\u202e"})
    void aNameOfNothingIsStillAName(String claimed) {
        assertThat(FileName.clean(claimed)).isEqualTo("file");
    }

    @Test
    void aNameHasAtMost120Characters() {
        var cleaned = FileName.clean("🚲".repeat(500));
        assertThat(cleaned.codePointCount(0, cleaned.length())).isEqualTo(120);
        assertThat(FileKind.PDF.named(cleaned)).endsWith("🚲.pdf");
    }
}
