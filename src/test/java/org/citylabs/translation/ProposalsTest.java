package org.citylabs.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;
import static org.citylabs.translation.TranslatedPassage.State.OUT_OF_DATE;
import static org.citylabs.translation.TranslatedPassage.State.PROPOSED;
import static org.citylabs.translation.TranslatedPassage.State.TRANSLATED;
import static org.citylabs.translation.TranslatedPassage.State.UNTRANSLATED;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Subject;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CityLabsTest
class ProposalsTest {

    @Autowired
    World world;

    @Autowired
    Translations translations;

    @Autowired
    TestOriginals originals;

    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private HttpServer service;
    private Proposals proposals;
    private PersonId aino;
    private String answer = "";
    private int status = 200;

    @BeforeEach
    void connect() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/translate", this::answer);
        service.start();
        var address = URI.create("http://localhost:" + service.getAddress().getPort() + "/");
        var settings = new TranslationSettings(Map.of("bielefeld", new TranslationSettings.Service(address, "a key")));
        proposals = new Proposals(settings, new LibreTranslate(), translations);
        aino = world.citizenOf(TAMPERE);
    }

    @AfterEach
    void disconnect() {
        service.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var question = JsonMapper.shared().readTree(exchange.getRequestBody());
        asked.add(question);
        var words = question.path("q")
                .valueStream()
                .map(it -> "[" + it.asString() + "]")
                .toList();
        var body = answer.isEmpty() ? JsonMapper.shared().writeValueAsString(Map.of("translatedText", words)) : answer;
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void whatNobodyHasTranslatedIsProposedAndMarked() {
        var subject = originals.begin("Busse", "Eins eins eins.\n\nZwei zwei zwei.", BIELEFELD, aino);
        translate(subject, "Busse", "Buses");
        translate(subject, "Zwei zwei zwei.", "Two two two.");
        originals.change(subject, "Busse", "Eins eins eins.\n\nZwei zwei zwei, drei.", BIELEFELD);
        assertThat(ask(subject)).isTrue();
        assertThat(read(subject).passages())
                .extracting(TranslatedPassage::state)
                .containsExactly(TRANSLATED, PROPOSED, OUT_OF_DATE);
        assertThat(read(subject).passages().get(1).words()).isEqualTo("[Eins eins eins.]");
        assertThat(asked).singleElement().satisfies(question -> {
            assertThat(question.path("q").valueStream().map(JsonNode::asString)).containsExactly("Eins eins eins.");
            assertThat(question.path("source").asString()).isEqualTo("de");
            assertThat(question.path("target").asString()).isEqualTo("en");
            assertThat(question.path("api_key").asString()).isEqualTo("a key");
        });
    }

    @Test
    void aLongTextIsAskedForInPortions() {
        var passage = "Wort ".repeat(400).strip();
        var subject = originals.begin("", passage + " a\n\n" + passage + " b\n\n" + passage + " c", BIELEFELD, aino);
        assertThat(ask(subject)).isTrue();
        assertThat(asked).hasSize(2);
        assertThat(read(subject).count(PROPOSED)).isEqualTo(3);
    }

    @Test
    void aServiceThatFailsIsSaidToHaveFailed() {
        var subject = originals.begin("Busse", "Eins.", BIELEFELD, aino);
        status = 500;
        assertThat(ask(subject)).isFalse();
        status = 200;
        answer = "{\"translatedText\": [\"one only\"]}";
        assertThat(ask(subject)).isFalse();
        answer = "{\"error\": \"no\"}";
        assertThat(ask(subject)).isFalse();
        answer = "not JSON";
        assertThat(ask(subject)).isFalse();
        assertThat(read(subject).count(UNTRANSLATED)).isEqualTo(2);
    }

    @Test
    void onlyTheServiceOfOnesCityIsAskedAndOnlyByThoseWhoTranslate() {
        var ofBielefeld = originals.begin("Busse", "Eins.", BIELEFELD, aino);
        var ofTampere = originals.begin("Busse", "Eins.", TAMPERE, aino);
        assertThat(world.as(aino, () -> proposals.city(ofBielefeld))).contains(BIELEFELD);
        assertThat(world.as(aino, () -> proposals.city(ofTampere))).isEmpty();
        assertThat(world.as(world.citizenOf(BIELEFELD), () -> proposals.city(ofBielefeld)))
                .isEmpty();
        assertThat(proposals.city(ofBielefeld)).as("a visitor").isEmpty();
    }

    @Test
    void theKeyIsNotSaid() {
        assertThat(new TranslationSettings.Service(URI.create("http://localhost/"), "a key").toString())
                .doesNotContain("key");
    }

    private boolean ask(Subject subject) {
        return world.as(aino, () -> proposals.ask(subject, "en")).join();
    }

    private void translate(Subject subject, String source, String words) {
        world.does(aino, () -> translations.translate(subject, "en", source, 0, words));
    }

    private Translation read(Subject subject) {
        return translations.read(subject, "en").orElseThrow();
    }
}
