package org.citylabs.answer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.citylabs.city.CityId;
import org.jspecify.annotations.NullUnmarked;

/** Words that a city's officials use again and again. */
@Entity(name = "AnswerTextBlock")
@Table(name = "answer_text_block")
@NullUnmarked
class TextBlock {

    @Id
    private UUID id;

    private CityId city;
    private String title;
    private String text;
    private String language;

    @Version
    private Integer version;

    protected TextBlock() {}

    TextBlock(TextBlockId id, CityId city) {
        this.id = id.value();
        this.city = city;
    }

    CityId city() {
        return city;
    }

    TextBlockItem item() {
        return new TextBlockItem(new TextBlockId(id), title, text, language);
    }

    void word(TextBlockItem words) {
        title = words.title().strip();
        text = words.text().strip();
        language = words.language();
    }
}
