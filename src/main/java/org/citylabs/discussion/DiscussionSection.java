package org.citylabs.discussion;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citylabs.discussion.DiscussionChanged.Change;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.kernel.Subject;
import org.citylabs.translation.Translation;
import org.citylabs.uikit.FocusWithin;
import org.jspecify.annotations.Nullable;

/**
 * The discussion of a subject on its page: a field to say something, and what others said, the latest first. What
 * others say while one looks comes in by itself, unless one is at work in the list.
 */
public class DiscussionSection extends Section {

    /** The parameter of the address that says from where on the discussion is read. */
    public static final String PARAMETER = "comments";

    private final DiscussionSections parts;
    private final Subject subject;
    private final String path;
    private final ZoneId zone;
    private final @Nullable CommentPlace from;
    private final boolean mayComment;
    private final boolean mayTranslate;
    private final H2 heading = new H2();
    private final Div news = new Div();
    private final OrderedList list = new OrderedList();
    private final Nav turns = new Nav();
    private final FocusWithin focus = new FocusWithin(list);
    private final Map<CommentId, CommentItem> items = new HashMap<>();
    private @Nullable CommentField field;
    private @Nullable List<Profile> mentionable;
    private int waiting;

    DiscussionSection(
            DiscussionSections parts,
            Subject subject,
            String path,
            ZoneId zone,
            Optional<String> from,
            boolean isOneOfMany) {
        this.parts = parts;
        this.subject = subject;
        this.path = path;
        this.zone = zone;
        this.from = from.flatMap(CommentPlace::parse).orElse(null);
        addClassName("discussion");
        news.getElement().setAttribute("role", "status");
        list.addClassName("comments");
        turns.addClassName("pages");
        turns.getElement().setAttribute("aria-label", getTranslation("discussion.pages"));
        if (!isOneOfMany) {
            setId("discussion");
            add(heading);
        }
        mayComment = parts.pages.mayComment(subject);
        mayTranslate = parts.pages.mayTranslate(subject);
        if (CurrentPerson.isVisitor()) {
            add(invitation());
        } else if (mayComment) {
            var own = field();
            field = own;
            add(own);
        }
        add(news, list, turns);
        parts.live.onChange(this, subject, this::follow);
        parts.liveTranslations.onChange(this, this::isHere, this::translate);
        show();
    }

    private Paragraph invitation() {
        var back = URLEncoder.encode(path, StandardCharsets.UTF_8);
        return new Paragraph(new Anchor("/login?next=" + back, getTranslation("discussion.sign-in")));
    }

    private CommentField field() {
        return new CommentField(
                getTranslation("discussion.words"),
                getTranslation("discussion.send"),
                subject,
                mentionable(),
                (id, words) -> {
                    parts.discussions.comment(subject, id, words);
                    show();
                });
    }

    /** Asked once for all fields of the page. */
    private List<Profile> mentionable() {
        var known = mentionable;
        if (known == null) {
            known = parts.pages.mentionable(subject);
            mentionable = known;
        }
        return known;
    }

    /** Whoever comes here is about to say something. */
    public void write() {
        if (field != null) {
            field.begin();
        }
    }

    private void follow(DiscussionChanged changed) {
        var known = items.get(changed.comment());
        if (known != null && (changed.change() == Change.ADDED || known.offersUndo())) {
            return; // one's own doing, shown already
        }
        if (!isAtWork()) {
            show();
        } else if (known == null) {
            if (changed.change() == Change.ADDED) {
                waiting++;
                announce();
            }
        } else {
            var page = parts.pages.read(subject, from);
            var translations = translations(page);
            page.comments().stream()
                    .filter(comment -> comment.id().equals(changed.comment()))
                    .findFirst()
                    .ifPresentOrElse(it -> known.show(it, translations.get(it.id())), () -> known.setVisible(false));
        }
    }

    /** One that is shown already stays the same, so that what is being written below it stays too. */
    private CommentItem item(CommentText comment, @Nullable Translation translation) {
        var known = items.get(comment.id());
        if (known != null) {
            known.show(comment, translation);
            return known;
        }
        var item = new CommentItem(
                parts, comment, translation, subject, zone, mayComment, mayTranslate, this::mentionable, this::show);
        items.put(comment.id(), item);
        return item;
    }

    private Map<CommentId, Translation> translations(CommentText.PageOf page) {
        return parts.pages.translated(subject, page, getLocale().getLanguage());
    }

    private boolean isHere(Subject translated) {
        return translated.kind().equals(CommentId.KIND) && items.containsKey(new CommentId(translated.id()));
    }

    /** In place, whatever somebody is at work with. */
    private void translate() {
        var page = parts.pages.read(subject, from);
        var translations = translations(page);
        page.comments().forEach(it -> {
            var known = items.get(it.id());
            if (known != null && !known.offersUndo()) {
                known.show(it, translations.get(it.id()));
            }
        });
    }

    private boolean isAtWork() {
        return from != null || focus.isInside() || items.values().stream().anyMatch(CommentItem::isInUse);
    }

    private void announce() {
        news.removeAll();
        news.add(new Button(getTranslation("discussion.new", waiting), _ -> {
            if (from == null) {
                show();
            } else {
                getUI().ifPresent(ui -> ui.navigate(path.substring(1)));
            }
        }));
    }

    private void show() {
        waiting = 0;
        news.removeAll();
        list.removeAll();
        var page = parts.pages.read(subject, from);
        var translations = translations(page);
        page.comments().forEach(comment -> list.add(item(comment, translations.get(comment.id()))));
        items.keySet().retainAll(page.comments().stream().map(CommentText::id).collect(Collectors.toSet()));
        list.setVisible(!page.comments().isEmpty());
        heading.setText(getTranslation("discussion.heading", page.total()));
        turns.removeAll();
        if (from != null) {
            turns.add(new Anchor(path + "#discussion", getTranslation("discussion.pages.newest")));
        }
        if (page.next() != null) {
            var next = Objects.requireNonNull(page.next());
            turns.add(new Anchor(
                    path + "?" + PARAMETER + "=" + next + "#discussion", getTranslation("discussion.pages.older")));
        }
    }
}
