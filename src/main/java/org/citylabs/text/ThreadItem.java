package org.citylabs.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.citylabs.discussion.DiscussionSection;
import org.citylabs.text.TextComments.Thread;
import org.citylabs.uikit.Buttons;
import org.jspecify.annotations.Nullable;

/** A passage, and what is said about it once somebody wants to know. */
class ThreadItem extends ListItem {

    private final Details details = new Details();
    private final Span quote = new Span();
    private final Span count = new Span();
    private final Span gone = new Span(getTranslation("text.comment.is-gone"));
    private final Div content = new Div();
    private final Button resolve;
    private final Button go;
    private @Nullable DiscussionSection discussion;
    private Thread thread;

    /**
     * @param discussions makes the discussion when it is first looked at
     * @param go shows the passage in the text; absent where the text is only read
     * @param resolve is told what is to become of the thread; absent for those who may not
     */
    ThreadItem(
            Thread thread,
            Supplier<DiscussionSection> discussions,
            @Nullable Runnable go,
            @Nullable Consumer<Boolean> resolve) {
        this.thread = thread;
        this.go = Buttons.tertiary(getTranslation("text.comment.go"), () -> {
            if (go != null) {
                go.run();
            }
        });
        this.resolve = Buttons.tertiary("", () -> {
            if (resolve != null) {
                resolve.accept(!this.thread.resolved());
            }
        });
        this.go.setVisible(go != null);
        this.resolve.setVisible(resolve != null);
        quote.addClassName("text-thread-quote");
        var summary = new Div(quote, count, gone);
        summary.addClassName("text-thread-summary");
        details.setSummary(summary);
        details.add(content);
        details.addOpenedChangeListener(event -> {
            if (event.isOpened() && discussion == null) {
                discussion = discussions.get();
                content.add(Buttons.row(this.go, this.resolve), discussion);
            }
        });
        add(details);
        show(thread);
    }

    Thread thread() {
        return thread;
    }

    final void show(Thread now) {
        thread = now;
        quote.setText(
                now.quote().isEmpty()
                        ? getTranslation("text.comment.no-quote")
                        : getTranslation("text.comment.quote", now.quote()));
        count.setText(getTranslation("text.comment.count", now.comments()));
        gone.setVisible(now.gone());
        go.setEnabled(!now.gone());
        resolve.setEnabled(now.comments() > 0);
        resolve.setText(getTranslation(now.resolved() ? "text.comment.reopen" : "text.comment.resolve"));
    }

    void open() {
        details.setOpened(true);
    }

    /** Somebody is about to say something here. */
    void write() {
        open();
        if (discussion != null) {
            discussion.write();
        }
    }
}
