package org.citylabs.attachment;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface FileParts extends JpaRepository<FilePart, FilePart.Key> {

    /** Copies the bytes of a file inside the database. */
    @Modifying
    @Query(value = """
                    INSERT INTO attachment_part (file_id, rendition, number, content, version)
                    SELECT :to, rendition, number, content, 0 FROM attachment_part WHERE file_id = :from""", nativeQuery = true)
    void copy(UUID from, UUID to);
}
