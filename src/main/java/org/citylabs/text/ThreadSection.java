package org.citylabs.text;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.citylabs.discussion.Discussed.Topic;
import org.citylabs.kernel.Subject;
import org.citylabs.text.TextComments.Thread;
import org.citylabs.uikit.Arranged;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** The passages of a text that are commented on, and what is said about them. */
class ThreadSection extends Section {

    private final TextSections parts;
    private final Subject subject;
    private final Topic topic;
    private final @Nullable TextEditor editor;
    private final UnorderedList open = new UnorderedList();
    private final UnorderedList resolved = new UnorderedList();
    private final Details resolvedPart = new Details();
    private final Map<UUID, ThreadItem> items = new LinkedHashMap<>();
    private final Div place = new Div();

    /** @param editor of the text; absent where it is only read */
    ThreadSection(TextSections parts, Subject subject, TextId text, Topic topic, @Nullable TextEditor editor) {
        this.parts = parts;
        this.subject = subject;
        this.topic = topic;
        this.editor = editor;
        addClassName("text-threads");
        open.addClassName("rows");
        resolved.addClassName("rows");
        resolvedPart.add(resolved);
        place.add(open, resolvedPart);
        add(new H3(getTranslation("text.comments")), place);
        parts.commented.onChange(this, text, this::show);
        if (editor != null) {
            editor.onComment(this::begin, this::go);
        }
        show();
    }

    /** What somebody writes in here stays. */
    private void show() {
        try {
            show(parts.comments.of(subject));
        } catch (AccessDeniedException e) {
            removeFromParent();
        }
    }

    private void show(List<Thread> threads) {
        threads.forEach(it -> items.computeIfAbsent(it.id(), _ -> item(it)).show(it));
        var begun = items.values().stream()
                .map(ThreadItem::thread)
                .filter(it -> threads.stream().noneMatch(known -> known.id().equals(it.id())))
                .filter(it -> it.comments() == 0)
                .toList();
        Arranged.in(open, items(Stream.concat(begun.stream(), threads.stream().filter(it -> !it.resolved()))));
        Arranged.in(resolved, items(threads.stream().filter(Thread::resolved)));
        var count = resolved.getChildren().count();
        resolvedPart.setSummaryText(getTranslation("text.comments.resolved", count));
        resolvedPart.setVisible(count > 0);
        setVisible(count > 0 || open.getChildren().findAny().isPresent());
    }

    private List<ThreadItem> items(Stream<Thread> threads) {
        return threads.map(it -> Objects.requireNonNull(items.get(it.id()))).toList();
    }

    private ThreadItem item(Thread thread) {
        var writable = editor;
        return new ThreadItem(
                thread,
                () -> parts.discussions.within(
                        thread.subject(),
                        topic.path(),
                        parts.cities.get(topic.city()).zone()),
                writable == null ? null : () -> writable.showPassage(thread.id()),
                writable == null ? null : done -> parts.comments.resolve(thread.id(), done));
    }

    private void begin(Thread thread) {
        items.put(thread.id(), item(thread));
        show();
        items.get(thread.id()).write();
    }

    private void go(UUID passage) {
        var item = items.get(passage);
        if (item != null) {
            item.open();
            item.scrollIntoView();
        }
    }
}
