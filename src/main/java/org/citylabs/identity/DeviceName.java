package org.citylabs.identity;

import java.util.Map;
import java.util.stream.Stream;

/** A short name of browser and system that a person recognises in the list of their sign-ins. */
final class DeviceName {

    // Order matters: most browsers claim to be others as well.
    private static final Map<String, String> FIRST_BROWSERS =
            Map.of("Edg/", "Edge", "OPR/", "Opera", "Firefox/", "Firefox");

    private DeviceName() {}

    static String of(String agent) {
        return browser(agent) + " · " + system(agent);
    }

    private static String browser(String agent) {
        return FIRST_BROWSERS.entrySet().stream()
                .filter(entry -> agent.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> agent.contains("Chrome/") ? "Chrome" : agent.contains("Safari/") ? "Safari" : "?");
    }

    private static String system(String agent) {
        return Stream.of("Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux")
                .filter(agent::contains)
                .findFirst()
                .orElse("?");
    }
}
