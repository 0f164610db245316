package org.citylabs.text.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * [T4] Cases that {@code @codemirror/state} 6.7.6 was asked about once, each a line: a text, two change sets for it
 * (a, b), one for what a makes of it (c), and what the library made of them.
 */
class ChangeSetGoldenTest {

    @TestFactory
    Stream<DynamicTest> agreesWithTheLibrary() throws IOException {
        var cases = cases();
        return IntStream.range(0, cases.size())
                .mapToObj(i -> DynamicTest.dynamicTest("case " + (i + 1), () -> agrees(cases.get(i))));
    }

    @Test
    void hasCasesOfEveryKind() throws IOException {
        assertThat(cases())
                .hasSizeGreaterThan(200)
                .anyMatch(it -> !it.get("before").equals(it.get("after")))
                .anyMatch(it -> it.get("stay").intValue() != it.get("go").intValue())
                .anyMatch(it -> it.get("doc").stringValue().contains("\n"))
                .anyMatch(it -> it.get("a").toString().contains("\ud83d\ude00"));
    }

    private static void agrees(JsonNode golden) {
        var text = golden.get("doc").stringValue();
        var a = ChangeSetJson.read(golden.get("a"));
        var b = ChangeSetJson.read(golden.get("b"));
        var c = ChangeSetJson.read(golden.get("c"));
        assertThat(ChangeSetJson.write(a)).isEqualTo(golden.get("a"));
        assertThat(a.apply(text)).isEqualTo(golden.get("applied").stringValue());
        assertThat(ChangeSetJson.write(a.invert(text))).isEqualTo(golden.get("inverted"));
        assertThat(ChangeSetJson.write(a.compose(c))).isEqualTo(golden.get("composed"));
        assertThat(ChangeSetJson.write(a.map(b, true))).isEqualTo(golden.get("before"));
        assertThat(ChangeSetJson.write(a.map(b, false))).isEqualTo(golden.get("after"));
        var place = golden.get("place").intValue();
        assertThat(a.place(place, true)).isEqualTo(golden.get("stay").intValue());
        assertThat(a.place(place, false)).isEqualTo(golden.get("go").intValue());
    }

    private static List<JsonNode> cases() throws IOException {
        try (var file = ChangeSetGoldenTest.class.getResourceAsStream("golden.jsonl")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(JsonMapper.shared()::readTree)
                    .toList();
        }
    }
}
