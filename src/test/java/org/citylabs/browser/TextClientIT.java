package org.citylabs.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.LINZ;
import static org.citylabs.testing.World.TAMPERE;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.awaitility.core.ConditionTimeoutException;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.TestPeople;
import org.citylabs.lab.LabCatalog;
import org.citylabs.lab.LabId;
import org.citylabs.lab.Part;
import org.citylabs.testing.FaultProxy;
import org.citylabs.testing.FaultProxy.Side;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.TestDatabase;
import org.citylabs.text.KeptText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * [T1] [T2] [T3] Two to six people write one text with the real editor, each in a browser with a connection of their own,
 * by seed: it breaks, on one side or on both, swallows, is slow; pages are loaded anew, somebody is away for long, and
 * the server is stopped and started again. In the end all show the same, and all that was written is there once.
 */
class TextClientIT {

    /** One and the same in each build, so that it fails for what was changed; others where there is time. */
    private static final int SEEDS = Integer.getInteger("citylabs.seeds", Boolean.getBoolean("citylabs.long") ? 50 : 1);

    private static final int STEPS = 100;
    private static final int MISSED = 1_100; // more than the server has at hand
    private static final int LONG_ENOUGH = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final long GUARD_SECONDS = 10;

    /** Two beats of the live channel and a bit, by the clock of the page. */
    private static final long TWO_BEATS = 31_000;

    private static final String WRITE = """
            ([words, place, length]) => {
              const text = document.querySelector('.joint-text')?.jointText;
              if (!text?.base) {
                return false;
              }
              const from = Math.floor(place * (text.view.state.doc.length + 1));
              const to = Math.min(text.view.state.doc.length, from + length);
              text.view.dispatch({ changes: { from, to, insert: words } });
              return true;
            }""";

    private static final String TYPE = """
            (count) => {
              const { view } = document.querySelector('.joint-text').jointText;
              for (let i = 0; i < count; i++) {
                view.dispatch({ changes: { from: (i * 7) % (view.state.doc.length + 1), insert: '.' } });
              }
            }""";

    /** The revision and the text that the page shows, once all of it is saved. */
    private static final String SAVED = """
            () => {
              const text = document.querySelector('.joint-text')?.jointText;
              if (!text) {
                return 'no editor';
              }
              return text.base && text.channel.open && !text.unconfirmed.length
                ? text.revision + ':' + text.view.state.doc
                : null;
            }""";

    private static final String STATE = """
            () => {
              const text = document.querySelector('.joint-text')?.jointText;
              return !text
                ? 'nothing at ' + location + ': ' + document.body.innerText
                : JSON.stringify({
                    begun: !!text.base,
                    open: text.channel.open,
                    socket: text.channel.connection.socket.readyState,
                    revision: text.revision,
                    unconfirmed: text.unconfirmed.length,
                    underWay: text.underWay,
                    problem: text.problem,
                    sequence: text.sequence,
                  });
            }""";

    /** What may happen to a connection. */
    private enum Trouble {
        BROKEN,
        BROKEN_AND_THE_PAGE_DOES_NOT_KNOW,
        BROKEN_AND_THE_SERVER_DOES_NOT_KNOW,
        ANSWERS_ARE_LOST,
        PUSHES_ARE_LOST,
        SLOW,
        OFFLINE
    }

    private static String database;
    private static OwnRun server;
    private static Site site;
    private static int port;

    static LongStream seeds() {
        var given = Long.getLong("citylabs.seed");
        return given != null ? LongStream.of(given) : SEEDS == 1 ? LongStream.of(1) : new Random().longs(SEEDS);
    }

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        server = run(0);
        port = server.port();
        site = server.site();
    }

    private static OwnRun run(int port) {
        return OwnRun.start(
                database, port, "--citylabs.texts.edits-at-once=10000", "--citylabs.texts.edits-per-second=10000");
    }

    @AfterAll
    static void end() {
        site.close();
        server.close();
    }

    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    @ParameterizedTest
    @MethodSource("seeds")
    void t1_t2_t3_allThatWasWrittenIsThereOnce(long seed) throws IOException {
        var run = new Run(new Random(seed));
        try {
            run.meet();
            run.play();
            run.settle();
            run.check();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("Seed " + seed, e);
        } finally {
            run.leave();
        }
    }

    /** One simulated afternoon. */
    private static final class Run {

        private final Random random;
        private final List<Writer> writers = new ArrayList<>();
        private final List<String> certain = new ArrayList<>();
        private final List<String> perhaps = new ArrayList<>();
        private LabId lab;
        private final List<String> past = new ArrayList<>();
        private int troubles;

        Run(Random random) {
            this.random = random;
        }

        void meet() {
            var people = new ArrayList<PersonId>();
            for (int i = 0; i < 2 + random.nextInt(5); i++) {
                people.add(server.world()
                        .citizenOf(List.of(BIELEFELD, TAMPERE, LINZ).get(i % 3)));
            }
            var labs = server.bean(OpenLab.class);
            lab = labs.open(people.getFirst(), BIELEFELD, TAMPERE, LINZ);
            people.stream().skip(1).forEach(it -> labs.join(lab, it, Part.EDITOR));
            var path = server.bean(LabCatalog.class).summary(lab).orElseThrow().path();
            people.forEach(it ->
                    writers.add(new Writer(path, server.bean(TestPeople.class).cookie(it))));
        }

        void play() {
            var away = writers.getLast();
            trouble(writers.getFirst(), Trouble.values()[random.nextInt(Trouble.values().length)]);
            for (int i = 0; i < STEPS; i++) {
                step();
                if (i == STEPS / 4) {
                    heal(away);
                    trouble(away, Trouble.OFFLINE);
                    away.isAway = true;
                    heal(writers.getFirst());
                    await().atMost(PATIENCE).until(() -> writers.getFirst().hasSaved(""));
                    writers.getFirst().ask(TYPE, MISSED);
                }
                if (i == STEPS / 2) {
                    restart();
                }
            }
        }

        private void step() {
            var writer = writers.get(random.nextInt(writers.size()));
            switch (random.nextInt(10)) {
                case 0, 1 -> trouble(writer, Trouble.values()[random.nextInt(Trouble.values().length)]);
                case 2, 3 -> heal(writer);
                case 4 -> {
                    if (writer.isConnected() && random.nextInt(3) == 0) {
                        past.add(writers.indexOf(writer) + " loads anew");
                        writer.reload();
                    }
                }
                default -> write(writer);
            }
        }

        private void write(Writer writer) {
            var words = "<" + (certain.size() + perhaps.size()) + ">";
            var deleted = random.nextInt(4) == 0 ? random.nextInt(6) : 0;
            try {
                var written = writer.ask(WRITE, List.of(words, random.nextDouble(), deleted));
                if (Boolean.TRUE.equals(written)) {
                    certain.add(words);
                }
            } catch (PlaywrightException e) {
                perhaps.add(words); // the page was loading itself anew
            }
        }

        private void trouble(Writer writer, Trouble trouble) {
            if (!writer.isAway) {
                heal(writer);
                past.add(writers.indexOf(writer) + " " + trouble);
                writer.gets(trouble);
                troubles++;
            }
        }

        private void heal(Writer writer) {
            if (!writer.isAway) {
                past.add(writers.indexOf(writer) + " heals");
                writer.heal();
            }
        }

        /** Everybody goes on writing meanwhile. */
        private void restart() {
            past.add("the server is away");
            server.close();
            for (int i = 0; i < 10; i++) {
                write(writers.get(random.nextInt(writers.size())));
            }
            server = run(port);
            past.add("and back");
            writers.forEach(it -> it.reconnect(it.isAway));
        }

        void settle() {
            writers.forEach(it -> {
                it.isAway = false;
                it.heal();
            });
            try {
                await().atMost(PATIENCE).until(() -> {
                    var latest = kept().revision() + ":";
                    return writers.stream().allMatch(it -> it.hasSaved(latest));
                });
            } catch (ConditionTimeoutException e) {
                throw new AssertionError(
                        "[T1] not all show revision %d: %s\n%s".formatted(kept().revision(), writers, past), e);
            }
        }

        void check() {
            var kept = kept();
            var all = String.join("\n", kept.words());
            assertThat(certain).as("[guard] what was written").hasSizeGreaterThan(STEPS / 10);
            assertThat(troubles).as("[guard] troubles").isGreaterThan(STEPS / 20);
            certain.forEach(it -> assertThat(count(all, it))
                    .as("[T2] [T3] %s is there once: %s", it, kept.words())
                    .isOne());
            perhaps.forEach(it ->
                    assertThat(count(all, it)).as("[T3] %s is not doubled", it).isLessThanOrEqualTo(1));
            var shown = kept.revision() + ":" + kept.content();
            writers.forEach(it -> assertThat(it.page.evaluate(SAVED)).as("[T1]").isEqualTo(shown));
        }

        private KeptText kept() {
            return KeptText.of(server.bean(JdbcClient.class), lab.subject());
        }

        private static int count(String text, String words) {
            return text.split(Pattern.quote(words), -1).length - 1;
        }

        void leave() throws IOException {
            for (var writer : writers) {
                writer.leave();
            }
        }
    }

    /** Somebody with a browser and a connection of their own. */
    private static final class Writer {

        private final FaultProxy way = new FaultProxy(port);
        private final Page page;
        private @Nullable Trouble trouble;
        private boolean isAway;
        private int missing;

        Writer(String path, Map<String, String> cookies) {
            page = site.windowBy(way.port());
            cookies.forEach((name, value) -> page.context()
                    .addCookies(List.of(new Cookie(name, value).setUrl("http://localhost:" + way.port()))));
            page.clock().install();
            page.navigate(path);
            await().atMost(PATIENCE).until(() -> hasSaved("0:"));
        }

        /** A page that is loading over a connection which swallows everything never answers: then that breaks. */
        Object ask(String script, @Nullable Object argument) {
            var guard = CompletableFuture.runAsync(
                    () -> {
                        way.cut();
                        way.heal();
                    },
                    CompletableFuture.delayedExecutor(GUARD_SECONDS, TimeUnit.SECONDS));
            try {
                return page.evaluate(script, argument);
            } finally {
                guard.cancel(false);
            }
        }

        boolean isConnected() {
            return trouble == null;
        }

        void gets(Trouble next) {
            trouble = next;
            switch (next) {
                case BROKEN -> way.cut();
                case BROKEN_AND_THE_PAGE_DOES_NOT_KNOW -> way.cut(Side.SERVER);
                case BROKEN_AND_THE_SERVER_DOES_NOT_KNOW -> way.cut(Side.CLIENT);
                case ANSWERS_ARE_LOST -> way.drop(Side.CLIENT);
                case PUSHES_ARE_LOST -> way.drop(Side.SERVER);
                case SLOW -> List.of(Side.values()).forEach(it -> way.delay(it, Duration.ofMillis(200)));
                case OFFLINE -> {
                    page.context().setOffline(true);
                    way.cut(); // what is open stays open otherwise
                }
            }
        }

        void heal() {
            if (trouble != null) {
                page.context().setOffline(false);
                way.cut(); // as one that has lost bytes, or its other end, is once that can be reached again
                way.heal();
                trouble = null;
                page.clock().fastForward(TWO_BEATS);
            }
        }

        /** With a server that is new; connections which fell silent are silent no longer. */
        void reconnect(boolean later) {
            if (!later) {
                way.cut();
                trouble = Trouble.BROKEN;
                heal();
            }
        }

        void reload() {
            way.cut();
            way.heal();
            // once more, if it was asked for over a connection that had just been cut, or of a page that was leaving
            // anyway
            await().atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(PlaywrightException.class)
                    .until(() -> {
                        page.reload();
                        return true;
                    });
        }

        /** The time of the page flies while it is waited for; a page that came in part only is loaded anew by hand. */
        boolean hasSaved(String beginning) {
            try {
                page.clock().fastForward(1_000);
                var saved = ask(SAVED, null);
                missing = "no editor".equals(saved) ? missing + 1 : 0;
                if (missing == LONG_ENOUGH) {
                    missing = 0;
                    reload();
                }
                return missing == 0 && saved instanceof String words && words.startsWith(beginning);
            } catch (PlaywrightException e) {
                return false; // it is loading itself anew
            }
        }

        @Override
        public String toString() {
            try {
                return trouble + " " + ask(STATE, null);
            } catch (PlaywrightException e) {
                return e.getMessage();
            }
        }

        /** Closing a window whose page is loading was seen to last for ever: such a one stays until the end. */
        void leave() throws IOException {
            way.close();
            try {
                page.navigate("about:blank", new Page.NavigateOptions().setTimeout(5_000));
                page.context().close();
            } catch (PlaywrightException e) {
                // it was loading itself anew
            }
        }
    }
}
