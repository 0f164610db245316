package org.citylabs.translation;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks a service with the interface of LibreTranslate 1.6.
 *
 * @see <a href="https://docs.libretranslate.com/api/operations/translate/">its description</a>
 */
@Component
class LibreTranslate {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RestClient http;

    LibreTranslate() {
        var client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER) // what is sent goes to the city's service, or nowhere
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(PATIENCE);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    private record Answer(@Nullable List<String> translatedText) {}

    /**
     * The passages in another language, in the same order. Takes as long as the service does, at most a minute.
     *
     * @param from tag of their language; empty where nobody knows
     * @throws RestClientException if it does not answer, or not rightly
     */
    List<String> translate(TranslationSettings.Service service, List<String> passages, String from, String to) {
        var question = new LinkedHashMap<String, Object>();
        question.put("q", passages);
        question.put("source", from.isEmpty() ? "auto" : from);
        question.put("target", to);
        question.put("format", "text");
        if (service.key() != null) {
            question.put("api_key", service.key());
        }
        var answer = http.post()
                .uri(service.address().toString().replaceFirst("/*$", "/translate"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(question)
                .retrieve()
                .body(Answer.class);
        var translated = answer == null ? null : answer.translatedText();
        if (translated == null || translated.size() != passages.size()) {
            throw new RestClientException("Not an answer to what was asked");
        }
        return translated;
    }
}
