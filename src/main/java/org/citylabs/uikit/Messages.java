package org.citylabs.uikit;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.citylabs.kernel.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text on screens and in mails: gathers the bundle of each module, one file a language, beside the module's
 * classes. Texts are {@link MessageFormat} patterns; a language other than ours is answered in English.
 */
@Component
public class Messages implements I18NProvider {

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    Messages(ResourcePatternResolver resources) throws IOException {
        for (var language : Language.values()) {
            var gathered = new HashMap<String, String>();
            for (var bundle :
                    resources.getResources("classpath*:org/citylabs/**/messages_" + language.tag() + ".properties")) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> gathered.put(key, properties.getProperty(key)));
            }
            texts.put(language, Map.copyOf(gathered));
        }
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Stream.of(Language.ENGLISH, Language.GERMAN, Language.FINNISH, Language.SWEDISH)
                .map(Language::locale)
                .toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        var language = Language.of(locale).orElse(Language.ENGLISH);
        var pattern = texts.getOrDefault(language, Map.of()).get(key);
        if (pattern == null) {
            LOG.warn("No text '{}' in {}", key, language);
            return key;
        }
        return new MessageFormat(pattern, language.locale()).format(parameters);
    }
}
