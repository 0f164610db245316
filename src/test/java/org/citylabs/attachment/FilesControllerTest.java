package org.citylabs.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.attachment.SampleFiles.pdf;
import static org.citylabs.attachment.SampleFiles.pdfOf;
import static org.citylabs.attachment.SampleFiles.photo;
import static org.citylabs.attachment.SampleFiles.png;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.citylabs.CityLabs;
import org.citylabs.kernel.Subject;
import org.citylabs.testing.CityLabsTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Over real HTTP, with the server, the security chain and Vaadin's servlet as they are in the application. */
@CityLabsTest
@SpringBootTest(
        classes = CityLabs.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "vaadin.productionMode=true")
@Import(Shelves.class)
class FilesControllerTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Shelves shelves;

    @Test
    void anImageIsShownAndInert() throws Exception {
        var id = shelves.put(shelves.open(), "See & Stadt – Ufer.jpg", photo(640, 480, 1));
        var answer = get("/files/" + id);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
        assertThat(header(answer, "Content-Disposition"))
                .startsWith("inline;")
                .contains("filename*=UTF-8''See%20&%20Stadt%20%E2%80%93%20Ufer.jpg");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("max-age=3600, private");
        assertThat(answer.headers().allValues("Vary")).contains("Cookie");
        assertThat(header(answer, "ETag")).isEqualTo("\"" + id + "\"");
        assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(answer.body().length));
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(SampleFiles.decoded(answer.body()).getWidth()).isEqualTo(640);
    }

    @Test
    void itsThumbnailIsSmallAndAsInert() throws Exception {
        var id = shelves.put(shelves.open(), "wall.png", png(640, 480));
        var answer = get("/files/" + id + "/thumbnail");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(header(answer, "Content-Disposition")).contains("wall.jpg");
        assertThat(SampleFiles.decoded(answer.body()).getWidth()).isEqualTo(480);
    }

    @Test
    void aPdfIsSavedAndNotShown() throws Exception {
        var content = pdfOf(3 * 1024 * 1024);
        var id = shelves.put(shelves.open(), "plan.pdf", content);
        var answer = get("/files/" + id);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(answer, "Content-Disposition")).startsWith("attachment;");
        assertThat(answer.body()).isEqualTo(content);
        assertThat(get("/files/" + id + "/thumbnail").statusCode()).isEqualTo(404);
    }

    @Test
    void whatTheBrowserHasIsNotSentAgain() throws Exception {
        var shelf = shelves.open();
        var id = shelves.put(shelf, "wall.png", png(64, 48));
        for (var path : new String[] {"/files/" + id, "/files/" + id + "/thumbnail"}) {
            var again = get(path, "If-None-Match", "\"" + id + "\"");
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
        shelves.close(shelf);
        assertThat(get("/files/" + id, "If-None-Match", "\"" + id + "\"").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatMayNotBeReadIsNotFoundLikeWhatIsNotThere() throws Exception {
        var closed = shelves.put(shelves.closed(), "secret.png", png(64, 48));
        var nobodys = shelves.put(new Subject("orphan", UUID.randomUUID()), "orphan.png", png(64, 48));
        var missing = get("/files/" + UUID.randomUUID());
        assertThat(missing.statusCode()).isEqualTo(404);
        for (var id : new AttachmentId[] {closed, nobodys}) {
            for (var path : new String[] {"/files/" + id, "/files/" + id + "/thumbnail"}) {
                var answer = get(path);
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).isEqualTo(missing.body());
                assertThat(answer.headers().map().keySet())
                        .isEqualTo(missing.headers().map().keySet());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "..%2f..%2fetc%2fpasswd", "a%00b", "%3Cscript%3E", "x/thumbnail"})
    void anAddressOfNothingIsNotFoundOrRefused(String path) throws Exception {
        assertThat(get("/files/" + path).statusCode()).isBetween(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\"; filename=\"evil.html",
                "a\r\nSet-Cookie: stolen=1\r\n\r\n<script>",
                "../../../etc/passwd",
                "evil.html",
                "\u202egpj.exe"
            })
    void aHostileNameStaysAName(String name) throws Exception {
        var id = shelves.put(shelves.open(), name, pdf());
        var answer = get("/files/" + id);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(answer, "Content-Disposition"))
                .startsWith("attachment;")
                .endsWith(".pdf")
                .doesNotContain("..", "filename=\"evil.html\"");
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
