package org.citylabs.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.citylabs.board.Template;
import org.citylabs.identity.Role;
import org.citylabs.lab.ActorGroup;
import org.citylabs.lab.Part;
import org.citylabs.lab.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the demo network consists of, as written in {@code demo/*.json}. */
@Component
@Profile("demo")
class DemoContent {

    private final JsonMapper json = JsonMapper.shared();

    record DemoCity(
            String id,
            Map<String, String> name,
            Map<String, String> profile,
            int hue,
            List<String> languages,
            String zone,
            String country,
            @Nullable String region,
            int minimumAge,
            String licence) {}

    record DemoRole(Role role, @Nullable String city) {}

    record DemoAccount(String email, String publicName, String language, List<DemoRole> roles) {}

    /** @param words of the passages, in order; empty for what is not translated yet */
    record DemoTranslation(String language, String by, List<String> words) {}

    record DemoComment(
            String author,
            String language,
            String text,
            @Nullable List<DemoTranslation> translations,
            @Nullable List<DemoComment> replies) {}

    record DemoIdea(
            String key,
            String city,
            @Nullable String topic,
            String language,
            @Nullable String place,
            String title,
            String text,
            String author,
            int daysAgo,
            String state,
            @Nullable String reason,
            boolean anonymous,
            int supports,
            @Nullable List<DemoTranslation> translations,
            List<DemoComment> comments) {}

    /** @param open whether the invitation still waits for an answer */
    record DemoMember(String email, Part part, ActorGroup group, boolean open) {}

    /** Words that somebody added at the end of a lab's notes. */
    record DemoNote(String by, int daysAgo, String words) {}

    record DemoLab(
            String title,
            String purpose,
            String language,
            List<String> cities,
            List<String> topics,
            Visibility visibility,
            String starter,
            int daysAgo,
            List<DemoMember> members,
            @Nullable List<DemoNote> notes) {}

    record DemoLabel(String title, String colour) {}

    record DemoPoint(String text, boolean done) {}

    /**
     * @param former the title that its translations were made from, where it has changed since
     * @param due in so many days
     * @param lanes where it has been, by the number of the lane
     */
    record DemoCard(
            String title,
            String language,
            @Nullable String former,
            Map<String, String> translations,
            @Nullable String description,
            List<String> labels,
            @Nullable Integer due,
            List<String> assignees,
            List<DemoPoint> checklist,
            String by,
            int daysAgo,
            List<Integer> lanes) {}

    /** @param lab by its title */
    record DemoBoard(
            String lab,
            String title,
            String language,
            Map<String, String> translations,
            Template template,
            String starter,
            int daysAgo,
            List<DemoLabel> labels,
            List<DemoCard> cards) {}

    List<DemoCity> cities() {
        return read("cities", new TypeReference<>() {});
    }

    List<DemoAccount> accounts() {
        return read("accounts", new TypeReference<>() {});
    }

    List<DemoIdea> ideas() {
        return read("ideas", new TypeReference<>() {});
    }

    List<DemoLab> labs() {
        return read("labs", new TypeReference<>() {});
    }

    List<DemoBoard> boards() {
        return read("boards", new TypeReference<>() {});
    }

    private <T> T read(String name, TypeReference<T> type) {
        try (var content = new ClassPathResource("demo/" + name + ".json").getInputStream()) {
            return json.readValue(content, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
