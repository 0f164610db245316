package org.citylabs.attachment;

import org.springframework.data.jpa.repository.JpaRepository;

interface FileParts extends JpaRepository<FilePart, FilePart.Key> {}
