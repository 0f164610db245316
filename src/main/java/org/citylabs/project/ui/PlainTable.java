package org.citylabs.project.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A table of few rows, which a narrow page scrolls sideways by itself. */
class PlainTable extends Div {

    private final NativeTable table = new NativeTable();
    private final int columns;

    /** @param name what it is for those who do not see it */
    PlainTable(String name, List<String> columns) {
        this.columns = columns.size();
        addClassName("plain-table");
        getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", name)
                .setAttribute("tabindex", "0");
        var head = new NativeTableRow();
        for (var column : columns) {
            head.add(scoped(new NativeTableHeaderCell(column), "col"));
        }
        table.getHead().add(head);
        add(table);
    }

    /** @param cells words or components; the first is what the row is about */
    void row(List<?> cells) {
        var row = new NativeTableRow();
        row.add(scoped(new NativeTableHeaderCell(cell(cells.getFirst())), "row"));
        cells.stream().skip(1).forEach(it -> row.add(new NativeTableCell(cell(it))));
        table.getBody().add(row);
    }

    /** A row at the end for what there is in all. */
    void total(String name, String value) {
        var row = new NativeTableRow();
        row.add(scoped(new NativeTableHeaderCell(name), "row"), new NativeTableCell(value));
        for (int i = 2; i < columns; i++) {
            row.add(new NativeTableCell());
        }
        table.getFoot().add(row);
    }

    private static Component cell(Object content) {
        return content instanceof Component component ? component : new Text(content.toString());
    }

    private static NativeTableHeaderCell scoped(NativeTableHeaderCell cell, String scope) {
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
