package org.citylabs.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.citylabs.attachment.CheckedFile;
import org.citylabs.attachment.SampleFiles;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.Language;
import org.citylabs.lab.LabId;
import org.citylabs.lab.Part;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@CityLabsTest
class TextPicturesTest {

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    JointTexts texts;

    @Autowired
    TextPictures pictures;

    private PersonId aino;
    private LabId lab;
    private TextId text;

    @BeforeEach
    void begin() {
        aino = world.citizenOf(TAMPERE);
        lab = labs.openForMembers(aino, TAMPERE, BIELEFELD);
        text = world.as(aino, () -> texts.begin(lab.subject(), Language.ENGLISH));
    }

    @Test
    void whoeverMayReadTheTextSeesThem() {
        assertThat(world.as(aino, () -> pictures.add(lab.subject(), picture()))).matches("/files/[0-9a-f-]{36}");
        assertThat(world.as(aino, () -> pictures.mayRead(text.value()))).isTrue();
        assertThat(world.as(world.citizenOf(TAMPERE), () -> pictures.mayRead(text.value())))
                .isFalse();
        assertThat(pictures.mayRead(text.value())).as("a visitor").isFalse();
        assertThat(world.as(aino, () -> pictures.mayRead(UUID.randomUUID()))).isFalse();
    }

    @Test
    void onlyWhoMayWriteTheTextAddsThem() {
        var reader = world.citizenOf(BIELEFELD);
        labs.join(lab, reader, Part.READER);
        assertThatThrownBy(() -> world.as(reader, () -> pictures.add(lab.subject(), picture())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatIsNoPictureIsRefused() {
        var paper = CheckedFile.of("a.pdf", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> world.as(aino, () -> pictures.add(lab.subject(), paper)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aTextHasRoomForMoreThanOthers() {
        for (int i = 0; i < 50; i++) {
            world.as(aino, () -> pictures.add(lab.subject(), picture()));
        }
        assertThatThrownBy(() -> world.as(aino, () -> pictures.add(lab.subject(), picture())))
                .isInstanceOf(InvalidInput.class);
    }

    private static CheckedFile picture() {
        return CheckedFile.of("tram.png", SampleFiles.png(24, 16));
    }
}
