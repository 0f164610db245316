package org.citylabs.live;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The live pages that are open. */
@Component
public class LivePages implements DisposableBean {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, LivePage> pages = new ConcurrentHashMap<>();
    private final Clock clock;

    // One thread for each page that is brought up, so that a connection that is stuck holds up nobody else's.
    private final ExecutorService pushes = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("live-push-", 0).factory());

    LivePages(Clock clock) {
        this.clock = clock;
    }

    /** Opens the channel of a page; it must be ended with the page. */
    public LivePage open(LiveHost host) {
        var secret = new byte[16];
        RANDOM.nextBytes(secret);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var page = new LivePage(key, host, pushes, clock, () -> pages.remove(key));
        pages.put(key, page);
        return page;
    }

    Optional<LivePage> find(String key) {
        return Optional.ofNullable(pages.get(key));
    }

    @Scheduled(fixedDelay = 1_000)
    void look() {
        pages.values().forEach(LivePage::look);
    }

    /** Whatever waits for a page and is not urgent. */
    @Scheduled(fixedDelay = 200)
    void pumpSoon() {
        pages.values().forEach(LivePage::pumpSoon);
    }

    @Override
    public void destroy() {
        pushes.shutdownNow();
    }
}
