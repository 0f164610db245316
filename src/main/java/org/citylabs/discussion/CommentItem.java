package org.citylabs.discussion;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.kernel.Subject;
import org.citylabs.moderation.ReportButton;
import org.citylabs.translation.TranslatedText;
import org.citylabs.translation.Translation;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.MarkdownView;
import org.citylabs.uikit.TimeText;
import org.jspecify.annotations.Nullable;

/** One comment with what the person who looks can do about it. */
class CommentItem extends ListItem {

    private final Subject subject;
    private final ZoneId zone;
    private final DiscussionSections parts;
    private final boolean mayReply;
    private final boolean mayTranslate;
    private final Supplier<List<Profile>> mentionable;
    private final Runnable changed;
    private final Article article = new Article();
    private final Div writing = new Div();
    private CommentText comment;
    private boolean undo;

    /**
     * @param mentionable asked when somebody begins to write here
     * @param changed is called after the person has changed the discussion
     */
    CommentItem(
            DiscussionSections parts,
            CommentText comment,
            @Nullable Translation translation,
            Subject subject,
            ZoneId zone,
            boolean mayReply,
            boolean mayTranslate,
            Supplier<List<Profile>> mentionable,
            Runnable changed) {
        this.comment = comment;
        this.subject = subject;
        this.zone = zone;
        this.parts = parts;
        this.mayReply = mayReply;
        this.mayTranslate = mayTranslate;
        this.mentionable = mentionable;
        this.changed = changed;
        setClassName("reply", comment.isReply());
        add(article, writing);
        show(comment, translation);
    }

    /** Shows the comment as it is now; what is being written below it stays. */
    final void show(CommentText now, @Nullable Translation translation) {
        comment = now;
        article.removeAll();
        if (now.isShown()) {
            article.add(head(), ContentLanguage.mark(words(now), now.language()));
            if (translation != null) {
                article.add(new TranslatedText(translation));
            }
            article.add(actions());
        } else {
            article.add(gone("discussion." + now.presence().name().toLowerCase(Locale.ROOT)));
            if (now.reason() != null) {
                article.add(new Paragraph(getTranslation("discussion.restricted.reason", now.reason())));
            }
        }
    }

    private static MarkdownView words(CommentText comment) {
        return new MarkdownView(comment.words(), new Mentions(comment.mentions())::runs);
    }

    /** Whether somebody is answering, editing or thinking about an undo here. */
    boolean isInUse() {
        return undo || writing.getChildren().findAny().isPresent();
    }

    boolean offersUndo() {
        return undo;
    }

    private Div head() {
        var author = new Span(author());
        author.addClassName("author");
        var head = new Div(author, new TimeText(comment.writtenAt(), zone, getLocale()));
        if (comment.editedAt() != null) {
            head.add(new Span(getTranslation("discussion.edited")));
        }
        head.addClassName("figures");
        return head;
    }

    private String author() {
        return comment.author() == null
                ? getTranslation("discussion.former-author")
                : comment.author().publicName();
    }

    private Div actions() {
        var actions = Buttons.row();
        if (mayReply) {
            actions.add(action("discussion.reply", this::reply));
        }
        if (mayTranslate) {
            actions.add(action("discussion.translate", this::translate));
        }
        if (comment.editable()) {
            actions.add(action("discussion.edit", this::edit));
        }
        if (comment.mine()) {
            actions.add(action("discussion.delete", this::delete));
        } else {
            actions.add(new ReportButton(
                    parts.notices, comment.id().subject(), getTranslation("discussion.comment-by", author())));
        }
        return actions;
    }

    /** Buttons of a list are told apart by whose comment they belong to. */
    private Button action(String key, Runnable does) {
        var button = Buttons.tertiary(getTranslation(key), does);
        button.getElement().setAttribute("aria-label", getTranslation(key + ".named", author()));
        return button;
    }

    private void translate() {
        parts.translation.open(comment.id().subject(), getTranslation("discussion.comment-by", author()));
    }

    private void reply() {
        open(
                new CommentField(
                        getTranslation("discussion.reply.named", author()),
                        getTranslation("discussion.send-reply"),
                        comment.id().subject(),
                        mentionable.get(),
                        (id, words) -> {
                            parts.discussions.reply(comment.id(), id, words);
                            close();
                        }),
                "");
    }

    private void edit() {
        open(
                new CommentField(
                        getTranslation("discussion.words"),
                        getTranslation("discussion.save"),
                        new Subject("edit", comment.id().value()),
                        mentionable.get(),
                        (_, words) -> {
                            if (!parts.discussions.edit(comment.id(), words)) {
                                Notification.show(getTranslation("discussion.too-late"));
                            }
                            close();
                        }),
                comment.words());
    }

    private void open(CommentField field, String words) {
        writing.removeAll();
        writing.add(field);
        field.open(words, () -> {
            writing.removeAll();
            focus();
        });
    }

    private void close() {
        writing.removeAll();
        changed.run();
        focus();
    }

    private void delete() {
        undo = true;
        parts.discussions.delete(comment.id());
        var note = gone("discussion.deleted.mine");
        note.add(Buttons.tertiary(getTranslation("discussion.undo"), () -> {
            if (!parts.discussions.bringBack(comment.id())) {
                Notification.show(getTranslation("discussion.too-late"));
            }
            undo = false;
            changed.run();
            focus();
        }));
        article.removeAll();
        article.add(note);
        focus();
    }

    /** Where the keyboard goes on after what was under it is gone. */
    private void focus() {
        article.getElement().setAttribute("tabindex", "-1");
        article.getElement().callJsFunction("focus");
    }

    private Paragraph gone(String key) {
        var note = new Paragraph(getTranslation(key));
        note.addClassName("gone");
        return note;
    }
}
