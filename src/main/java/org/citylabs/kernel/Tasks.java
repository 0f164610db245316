package org.citylabs.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.text.TextContentRenderer;

/** Finds the tasks of a document, as GitHub Flavored Markdown 0.29 (5.3) has them, and puts boxes in their place. */
final class Tasks extends AbstractVisitor {

    private static final Pattern TASK = Pattern.compile("\\[([ xX])]\\s+(?=\\S)");
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();

    private final List<Box> boxes = new ArrayList<>();

    /** What is ticked. */
    static final class Box extends CustomNode {

        final int number;
        final int at;
        final boolean done;
        final String label;

        private Box(int number, int at, boolean done, String label) {
            this.number = number;
            this.at = at;
            this.done = done;
            this.label = label;
        }
    }

    /** In the order of the text. */
    static List<Box> in(Node document) {
        var tasks = new Tasks();
        document.accept(tasks);
        return tasks.boxes;
    }

    @Override
    public void visit(ListItem item) {
        if (item.getFirstChild() instanceof Paragraph words && words.getFirstChild() instanceof Text text) {
            replace(words, text);
        }
        visitChildren(item);
    }

    private void replace(Paragraph words, Text text) {
        var task = TASK.matcher(text.getLiteral());
        if (task.lookingAt()) {
            text.setLiteral(text.getLiteral().substring(task.end()));
            var at = words.getSourceSpans().getFirst().getInputIndex() + 1;
            var box = new Box(
                    boxes.size(),
                    at,
                    !task.group(1).isBlank(),
                    PLAIN.render(words).strip());
            boxes.add(box);
            text.insertBefore(box);
        }
    }
}
