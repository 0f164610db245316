package org.citylabs.board;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.citylabs.board.BoardFile.Form;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands boards out as files; to whoever may not read a board there is nothing. No open page waits for it. */
@Controller
class BoardFilesController {

    private final BoardExport export;

    BoardFilesController(BoardExport export) {
        this.export = export;
    }

    @GetMapping("/files/boards/{board}/{form}")
    void file(
            @PathVariable String board,
            @PathVariable String form,
            @RequestParam(defaultValue = "en") String lang,
            HttpServletResponse response)
            throws IOException {
        var file = id(board).flatMap(id -> form(form).flatMap(it -> export.of(id, it, Locale.forLanguageTag(lang))));
        if (file.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.get().name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setContentType(file.get().mediaType());
        file.get().content().writeTo(response.getOutputStream());
    }

    private static Optional<BoardId> id(String written) {
        try {
            return Optional.of(new BoardId(UUID.fromString(written)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Form> form(String written) {
        return Stream.of(Form.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst();
    }
}
