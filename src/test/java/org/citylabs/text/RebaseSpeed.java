package org.citylabs.text;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.citylabs.identity.PersonId;
import org.citylabs.text.change.ChangeSet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How often a second one core moves an edit past another and makes the text of both; measured by JMH. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
public class RebaseSpeed {

    private static final int LENGTH = 10_000;
    private static final int CASES = 1_024;
    private static final PersonId SOMEBODY = new PersonId(UUID.randomUUID());

    /** Characters that take one byte in memory each, or two. */
    @Param({"Ääkkönen ", "Ääkkönen…"})
    public String words;

    private final Random random = new Random(3);
    private Case[] cases;
    private int next;

    private record Case(TextPush push, List<TextUpdate> since, String text) {}

    @Setup
    public void write() {
        var text = words.repeat(LENGTH / words.length() + 1).substring(0, LENGTH);
        cases = IntStream.range(0, CASES).mapToObj(_ -> made(text)).toArray(Case[]::new);
    }

    private Case made(String text) {
        var push = new TextPush(UUID.randomUUID(), SOMEBODY, 0, 0, List.of(edit()));
        var update = new TextUpdate(1, UUID.randomUUID(), 0, SOMEBODY, Instant.EPOCH, edit());
        return new Case(push, List.of(update), update.changes().apply(text));
    }

    private ChangeSet edit() {
        var at = random.nextInt(LENGTH);
        return ChangeSet.of().keep(at).replace(0, words).keep(LENGTH - at).build();
    }

    @Benchmark
    public String moveAndApply() {
        var now = cases[next++ % CASES];
        return Rebase.of(now.push(), now.since()).left().getFirst().apply(now.text());
    }
}
