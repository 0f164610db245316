package org.citylabs.city;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import org.citylabs.kernel.LocalizedText;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/** A topic as it is kept; topics come with migrations. */
@Entity(name = "Topic")
@Table(name = "city_topic")
@Immutable
@NullUnmarked
class TopicRow {

    @Id
    private String id;

    private int position;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> name;

    protected TopicRow() {}

    Topic toTopic() {
        return new Topic(id, LocalizedText.ofTags(name));
    }
}
