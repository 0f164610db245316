package org.citylabs.kernel;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** A Markdown text as lines one below the other, for where there is no markup: headings, paragraphs, points of lists. */
public final class MarkdownOutline {

    private MarkdownOutline() {}

    /**
     * One line.
     *
     * @param heading its level, from 1; 0 for what is no heading
     * @param depth of the list that it is a point of, from 1; 0 outside of lists
     * @param mark before it, such as a number; empty for none
     */
    public record Line(int heading, int depth, String mark, String text) {}

    public static List<Line> of(String markdown) {
        var lines = new ArrayList<Line>();
        MarkdownText.parse(markdown).accept(new Lines(lines));
        return lines;
    }

    private static final class Lines extends AbstractVisitor {

        private final List<Line> lines;
        private int depth;
        private String mark = "";

        Lines(List<Line> lines) {
            this.lines = lines;
        }

        @Override
        public void visit(Heading heading) {
            add(heading.getLevel(), heading);
        }

        @Override
        public void visit(Paragraph paragraph) {
            add(0, paragraph);
        }

        @Override
        public void visit(FencedCodeBlock code) {
            lines.add(new Line(0, depth, "", code.getLiteral().strip()));
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            lines.add(new Line(0, depth, "", code.getLiteral().strip()));
        }

        @Override
        public void visit(BulletList list) {
            points(list, false);
        }

        @Override
        public void visit(OrderedList list) {
            points(list, true);
        }

        private void points(Node list, boolean numbered) {
            depth++;
            var number = 0;
            for (var point = list.getFirstChild(); point != null; point = point.getNext()) {
                number++;
                mark = numbered ? number + "." : "–";
                if (point instanceof ListItem item) {
                    visitChildren(item);
                }
            }
            depth--;
        }

        private void add(int level, Node block) {
            lines.add(new Line(level, depth, mark, MarkdownText.plain(block)));
            mark = "";
        }
    }
}
