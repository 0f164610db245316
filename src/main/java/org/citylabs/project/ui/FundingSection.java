package org.citylabs.project.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.citylabs.project.Funding;
import org.citylabs.project.ProjectPage;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.FormErrors;
import org.jspecify.annotations.Nullable;

/** Where the money of a project comes from, and how much it is together, currency by currency. */
class FundingSection extends Section {

    private static final List<String> CURRENCIES = List.of("EUR", "SEK", "DKK", "NOK", "PLN", "CZK", "CHF", "GBP");
    private static final int CENTS = 2;

    private final ProjectPage page;
    private final ProjectTools tools;

    FundingSection(ProjectPage page, ProjectTools tools) {
        this.page = page;
        this.tools = tools;
        add(new H2(getTranslation("project.funding")));
        add(page.funding().isEmpty() ? new Paragraph(getTranslation("project.funding.none")) : table());
        if (page.mayWork()) {
            add(Buttons.row(Buttons.secondary(getTranslation("project.funding.add"), this::addSource)));
        }
    }

    private PlainTable table() {
        var columns = new ArrayList<>(List.of(
                getTranslation("project.funding.source"),
                getTranslation("project.funding.amount"),
                getTranslation("project.funding.state")));
        if (page.mayWork()) {
            columns.add(getTranslation("project.actions"));
        }
        var table = new PlainTable(getTranslation("project.funding"), columns);
        for (int i = 0; i < page.funding().size(); i++) {
            row(table, i);
        }
        totals().forEach((currency, cents) ->
                table.total(getTranslation("project.funding.total"), ProjectWords.money(cents, currency, getLocale())));
        return table;
    }

    private void row(PlainTable table, int position) {
        var source = page.funding().get(position);
        var cells = new ArrayList<Object>(List.of(
                source.source(),
                ProjectWords.money(BigDecimal.valueOf(source.cents()), source.currency(), getLocale()),
                getTranslation(source.granted() ? "project.funding.granted" : "project.funding.asked")));
        if (page.mayWork()) {
            var remove = Buttons.tertiary(getTranslation("project.remove"), () -> without(position));
            remove.setAriaLabel(getTranslation("project.remove-it", source.source()));
            cells.add(remove);
        }
        table.row(cells);
    }

    private Map<String, BigDecimal> totals() {
        var totals = new TreeMap<String, BigDecimal>();
        page.funding().forEach(it -> totals.merge(it.currency(), BigDecimal.valueOf(it.cents()), BigDecimal::add));
        return totals;
    }

    private void without(int position) {
        var others = new ArrayList<>(page.funding());
        others.remove(position);
        ProjectTools.then(() -> tools.plan.fund(page.project().id(), others));
    }

    private void addSource() {
        var source = new TextField(getTranslation("project.funding.source"));
        source.setMaxLength(Funding.LONGEST);
        var amount = new BigDecimalField(getTranslation("project.funding.amount"));
        amount.setLocale(getLocale());
        var currency = new ComboBox<String>(getTranslation("project.funding.currency"));
        currency.setItems(CURRENCIES);
        currency.setValue(CURRENCIES.getFirst());
        var granted = new Checkbox(getTranslation("project.funding.granted"));
        new FormDialog(
                        getTranslation("project.funding.add"),
                        new Form(source, amount, currency, granted),
                        new FormErrors()
                                .at("source", source)
                                .at("amount", amount)
                                .at("currency", currency),
                        () -> {
                            var all = new ArrayList<>(page.funding());
                            all.add(new Funding(
                                    source.getValue(),
                                    cents(amount.getValue()),
                                    currency.getValue() == null ? "" : currency.getValue(),
                                    granted.getValue()));
                            ProjectTools.then(
                                    () -> tools.plan.fund(page.project().id(), all));
                        })
                .open();
    }

    /** What is beyond any amount is refused by the service; parts of a cent are rounded. */
    private static long cents(@Nullable BigDecimal typed) {
        if (typed == null) {
            return 0;
        }
        var cents = typed.movePointRight(CENTS).setScale(0, RoundingMode.HALF_UP);
        return cents.compareTo(BigDecimal.valueOf(Funding.MOST)) > 0 ? Funding.MOST + 1 : cents.longValue();
    }
}
