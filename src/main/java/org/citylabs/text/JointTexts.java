package org.citylabs.text;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityId;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.Subject;
import org.citylabs.kernel.TimeOrderedId;
import org.citylabs.live.LivePage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The joint texts of subjects. Who may read and write one is decided by the module of its subject. */
@Service
@PreAuthorize("permitAll()")
public class JointTexts {

    private final JdbcClient jdbc;
    private final LiveTexts live;
    private final TextHomes homes;
    private final PersonDirectory people;
    private final CityDirectory cities;
    private final EditAllowance allowance;
    private final CurrentPerson current;
    private final Clock clock;

    JointTexts(
            JdbcClient jdbc,
            LiveTexts live,
            TextHomes homes,
            PersonDirectory people,
            CityDirectory cities,
            EditAllowance allowance,
            CurrentPerson current,
            Clock clock) {
        this.jdbc = jdbc;
        this.live = live;
        this.homes = homes;
        this.people = people;
        this.cities = cities;
        this.allowance = allowance;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The text of a subject as it is now; empty if nobody has begun one.
     *
     * @throws AccessDeniedException if the person at hand, who may be a visitor, may not read it
     */
    public Optional<TextState> read(Subject subject) {
        require(mayRead(subject), subject);
        return find(subject).flatMap(live::find).map(LiveText::state);
    }

    /** Whether the person at hand may write the text of a subject at this moment. */
    public boolean mayWrite(Subject subject) {
        return current.id()
                .filter(me -> homes.of(subject).mayWrite(subject.id(), me))
                .isPresent();
    }

    /**
     * The text of a subject, begun if there is none; two people who begin it at once get the same.
     *
     * @param language in which it is begun
     * @throws AccessDeniedException if the person at hand may not write it
     */
    public TextId begin(Subject subject, Language language) {
        require(mayWrite(subject), subject);
        jdbc.sql("""
                        INSERT INTO text_text (id, subject, language, revision, begun_at) VALUES (?, ?, ?, 0, ?)
                        ON DUPLICATE KEY UPDATE id = id""")
                .params(TimeOrderedId.next(), subject.toString(), language.tag(), Timestamp.from(clock.instant()))
                .update();
        return find(subject).orElseThrow();
    }

    /**
     * Opens the text of a subject for a page of the person at hand; what they send is judged anew each time. It must be
     * ended with the page.
     *
     * @param page whose channel carries it
     * @throws AccessDeniedException if the person at hand may not read it, or there is none and they may not begin it
     */
    public OpenText open(Subject subject, Language language, LivePage page) {
        require(mayRead(subject), subject);
        var id = find(subject).orElseGet(() -> begin(subject, language));
        var text = live.find(id).orElseThrow();
        return new OpenText(text, current.id().orElse(null), writer(), allowance, page);
    }

    private Carets.Writer writer() {
        return current.id()
                .flatMap(me -> Optional.ofNullable(people.profiles(List.of(me)).get(me)))
                .map(me -> new Carets.Writer(me.publicName(), hue(me.homeCity())))
                .orElse(new Carets.Writer("", 0));
    }

    private int hue(@Nullable CityId city) {
        return city == null ? 0 : cities.get(city).hue();
    }

    private boolean mayRead(Subject subject) {
        return homes.of(subject).mayRead(subject.id());
    }

    private Optional<TextId> find(Subject subject) {
        return jdbc.sql("SELECT id FROM text_text WHERE subject = ?")
                .param(subject.toString())
                .query(UUID.class)
                .optional()
                .map(TextId::new);
    }

    private static void require(boolean allowed, Subject subject) {
        if (!allowed) {
            throw new AccessDeniedException("Not for this person: the text of " + subject);
        }
    }
}
