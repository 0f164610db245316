package org.citylabs.translation;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Services that a city has connected, each with the interface of LibreTranslate. There are none unless somebody sets
 * them: whatever is translated there leaves the house.
 *
 * @param services by the name of the city as it stands in addresses
 */
@ConfigurationProperties("citylabs.translation")
record TranslationSettings(@DefaultValue Map<String, Service> services) {

    /**
     * @param address of the service; {@code translate} is added to it
     * @param key by which the city is known there; absent where none is asked for
     */
    record Service(URI address, @Nullable String key) {

        @Override
        public String toString() {
            return address.toString(); // never the key
        }
    }
}
