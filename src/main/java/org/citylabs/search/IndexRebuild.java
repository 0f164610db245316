package org.citylabs.search;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Makes the index anew at a start with {@code --citylabs.search.rebuild=true}, or what has none yet, while the
 * application is up: what is there stays findable until its new entry replaces it, and what no longer exists goes at
 * the end.
 */
@Component
class IndexRebuild implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(IndexRebuild.class);

    private final List<SearchSource> sources;
    private final SearchIndex index;
    private final Clock clock;
    private final boolean wanted;

    IndexRebuild(
            List<SearchSource> sources,
            SearchIndex index,
            Clock clock,
            @Value("${citylabs.search.rebuild:false}") boolean wanted) {
        this.sources = sources;
        this.index = index;
        this.clock = clock;
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments args) {
        sources.stream()
                .filter(source -> wanted || index.isEmpty(source.kind()))
                .forEach(this::rebuild);
    }

    private void rebuild(SearchSource source) {
        var start = clock.instant();
        source.indexAll();
        index.removeOlder(source.kind(), start);
        LOG.info("Everything of kind {} is indexed anew", source.kind());
    }
}
