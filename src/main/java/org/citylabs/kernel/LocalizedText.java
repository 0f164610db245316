package org.citylabs.kernel;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A short text in some of the four languages, read with a fallback to English and then to whatever there is. */
public record LocalizedText(Map<Language, String> texts) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public LocalizedText {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("A localized text needs at least one language");
        }
        texts = Map.copyOf(texts);
    }

    public String in(Locale locale) {
        var wanted = Language.of(locale).map(texts::get);
        return wanted.orElseGet(() ->
                texts.getOrDefault(Language.ENGLISH, texts.values().iterator().next()));
    }

    /** By language tag, as it is kept in a JSON column. */
    public static LocalizedText ofTags(Map<String, String> tagged) {
        var result = new EnumMap<Language, String>(Language.class);
        tagged.forEach((tag, value) -> Language.of(tag).ifPresent(language -> result.put(language, value)));
        return new LocalizedText(result);
    }

    public static LocalizedText fromJson(String json) {
        return ofTags(JSON.readValue(json, new TypeReference<>() {}));
    }

    public Map<String, String> toTags() {
        var result = new TreeMap<String, String>();
        texts.forEach((language, value) -> result.put(language.tag(), value));
        return result;
    }
}
