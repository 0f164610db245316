package org.citylabs.idea;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.ForModules;
import org.citylabs.kernel.Subject;
import org.citylabs.mail.MailContent;
import org.citylabs.mail.MailContent.Action;
import org.citylabs.mail.MailOrder;
import org.citylabs.mail.MailTemplate;
import org.citylabs.mail.Outbox;
import org.citylabs.uikit.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where ideas were worked on. Everybody sees on an idea's page that it was, and its author is told; where it was is for
 * those who may see that place.
 */
@Service
@ForModules
public class IdeaWork implements MailTemplate {

    static final String NAME = "idea.worked-on";

    private final Ideas ideas;
    private final JdbcClient jdbc;
    private final PersonDirectory people;
    private final Outbox outbox;
    private final Messages messages;

    IdeaWork(Ideas ideas, JdbcClient jdbc, PersonDirectory people, Outbox outbox, Messages messages) {
        this.ideas = ideas;
        this.jdbc = jdbc;
        this.people = people;
        this.outbox = outbox;
        this.messages = messages;
    }

    /**
     * An idea was worked on; said in the transaction in which that ended. A second time it says nothing new.
     *
     * @param at the subject where it was worked on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void workedOn(IdeaId id, Subject at, PersonId by, Instant when) {
        var idea = ideas.findById(id.value()).filter(it -> it.state().isPublic());
        if (idea.isEmpty()) {
            return;
        }
        var fresh = jdbc.sql(
                        "INSERT IGNORE INTO idea_work (idea, subject_kind, subject_id, at, actor) VALUES (?, ?, ?, ?, ?)")
                .params(id.value(), at.kind(), at.id(), Timestamp.from(when), by.value())
                .update();
        if (fresh == 1) {
            people.postbox(idea.get().author())
                    .ifPresent(box -> outbox.post(new MailOrder(
                            NAME,
                            box.address(),
                            box.language(),
                            Map.of(
                                    "title",
                                    idea.get().text().title(),
                                    "path",
                                    idea.get().path()))));
        }
    }

    /** When an idea was worked on, the earliest first; 100 at most. */
    List<Instant> of(IdeaId id) {
        return jdbc
                .sql("SELECT at FROM idea_work WHERE idea = ? ORDER BY at LIMIT 100")
                .param(id.value())
                .query(Timestamp.class)
                .list()
                .stream()
                .map(Timestamp::toInstant)
                .toList();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public MailContent render(MailOrder order) {
        var locale = order.language().locale();
        var title = order.detail("title");
        return new MailContent(
                messages.getTranslation("idea.worked-on.subject", locale, title),
                List.of(messages.getTranslation("idea.worked-on.text", locale, title)),
                new Action(messages.getTranslation("idea.worked-on.action", locale), order.detail("path")));
    }
}
