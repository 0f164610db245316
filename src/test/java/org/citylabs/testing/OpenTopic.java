package org.citylabs.testing;

import static org.citylabs.testing.World.BIELEFELD;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.citylabs.discussion.Discussed;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.kernel.Subject;
import org.springframework.boot.test.context.TestComponent;

/** Subjects of the tests alone, which are open to discussion until they are closed. */
@TestComponent
public class OpenTopic implements Discussed {

    private static final String KIND = "open-topic";

    private final Map<UUID, Integer> comments = new ConcurrentHashMap<>();
    private final Map<UUID, List<Profile>> mentionable = new ConcurrentHashMap<>();

    /** A new one, in Bielefeld. */
    public Subject open() {
        var id = UUID.randomUUID();
        comments.put(id, 0);
        return new Subject(KIND, id);
    }

    /** From now on some people can be mentioned. */
    public void offer(Subject subject, Collection<Profile> people) {
        mentionable.put(subject.id(), List.copyOf(people));
    }

    public void close(Subject subject) {
        comments.remove(subject.id());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Topic> topic(UUID id) {
        return Optional.ofNullable(comments.get(id)).map(count -> new Topic(BIELEFELD, "A topic", "/", count, id));
    }

    @Override
    public List<Profile> mentionable(UUID id) {
        return mentionable.getOrDefault(id, List.of());
    }

    @Override
    public void count(UUID id, int by) {
        comments.merge(id, by, Integer::sum);
    }
}
