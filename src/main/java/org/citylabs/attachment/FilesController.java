package org.citylabs.attachment;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/**
 * Serves files to those who may read their subjects; to others there is nothing. Whatever a file holds, a browser
 * that gets it here runs nothing of it. The content behind an address never changes, but the right to read it does.
 */
@Controller
class FilesController {

    private static final String INERT = "default-src 'none'; sandbox";
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

    private final ReadableFiles files;
    private final FileContents contents;

    FilesController(ReadableFiles files, FileContents contents) {
        this.files = files;
        this.contents = contents;
    }

    @GetMapping("/files/{id}")
    void file(@PathVariable String id, WebRequest request, HttpServletResponse response) throws IOException {
        var found = files.find(id);
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var file = found.get();
        if (describe(file, file.fileName(), request, response)) {
            response.setContentType(file.mediaType());
            response.setContentLength(file.size());
            contents.copy(file.id(), Rendition.FULL, response.getOutputStream());
        }
    }

    @GetMapping("/files/{id}/thumbnail")
    void thumbnail(@PathVariable String id, WebRequest request, HttpServletResponse response) throws IOException {
        var found = files.find(id).filter(Attachment::isImage);
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var file = found.get();
        if (describe(file, FileKind.JPEG.named(file.fileName()), request, response)) {
            response.setContentType(FileKind.JPEG.mediaType());
            contents.copy(file.id(), Rendition.THUMBNAIL, response.getOutputStream());
        }
    }

    /** Writes the headers; false if the browser has the content already. */
    private static boolean describe(Attachment file, String name, WebRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", INERT);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, KEPT.getHeaderValue());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(file, name));
        return !request.checkNotModified("\"" + file.id() + "\"");
    }

    private static String disposition(Attachment file, String name) {
        var manner = file.isImage() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return manner.filename(name, StandardCharsets.UTF_8).build().toString();
    }
}
