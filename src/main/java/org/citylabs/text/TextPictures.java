package org.citylabs.text;

import java.util.UUID;
import org.citylabs.attachment.AttachmentAccess;
import org.citylabs.attachment.Attachments;
import org.citylabs.attachment.CheckedFile;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.kernel.Subject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pictures in texts. They stay when a text does not show them any more: its history does. */
@Service
@PreAuthorize("permitAll()")
public class TextPictures implements AttachmentAccess {

    private static final String KIND = "text";
    private static final Attachments.Room ROOM = new Attachments.Room(50, 100);

    private final JointTexts texts;
    private final BegunTexts begun;
    private final TextHomes homes;
    private final Attachments files;

    TextPictures(JointTexts texts, BegunTexts begun, TextHomes homes, Attachments files) {
        this.texts = texts;
        this.begun = begun;
        this.homes = homes;
        this.files = files;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(UUID text) {
        return begun.subject(new TextId(text))
                .filter(it -> homes.of(it).mayRead(it.id()))
                .isPresent();
    }

    /**
     * Keeps a picture for the text of a subject, which has been begun.
     *
     * @return where it is served
     * @throws InvalidInput if it is none, or would be the 51st, or all together would have more than 100 MB
     * @throws org.springframework.security.access.AccessDeniedException if the person at hand may not write the text
     */
    @Transactional
    @RetriedOnConflict
    public String add(Subject subject, CheckedFile picture) {
        texts.requireWrite(subject);
        new Check()
                .that(CheckedFile.FIELD, "text.picture.none", picture.isImage(), picture.name())
                .orThrow();
        var text = begun.find(subject).orElseThrow();
        return files.add(new Subject(KIND, text.value()), picture, ROOM).path();
    }
}
