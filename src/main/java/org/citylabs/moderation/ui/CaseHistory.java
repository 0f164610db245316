package org.citylabs.moderation.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.citylabs.moderation.CaseFile;
import org.citylabs.moderation.RuleBook;
import org.citylabs.uikit.TimeText;

/** What happened to a case so far: when, what, by whom, and why. */
class CaseHistory extends Section {

    /** Where the texts of the codes stand that steps of a case have. */
    private static final Map<String, String> MEANING =
            Map.of("NOTICE", "moderation.ground.", "DECIDED", "moderation.verdict.");

    private final RuleBook rules;
    private final ZoneId zone;

    /** @param zone in which times are told */
    CaseHistory(List<CaseFile.Entry> entries, RuleBook rules, ZoneId zone) {
        this.rules = rules;
        this.zone = zone;
        var list = new OrderedList();
        list.addClassName("rows");
        entries.forEach(entry -> list.add(item(entry)));
        add(new H2(getTranslation("moderation.history")), list);
    }

    private ListItem item(CaseFile.Entry entry) {
        var item = new ListItem(
                new TimeText(entry.at(), zone, getLocale()),
                new Span(getTranslation("moderation.step." + entry.step())),
                new Span(entry.actor()));
        if (entry.code() != null) {
            item.add(new Span(getTranslation(MEANING.get(entry.step()) + entry.code())));
        }
        rules.words(entry.rule()).ifPresent(rule -> item.add(new Paragraph(rule.in(getLocale()))));
        if (entry.note() != null) {
            item.add(new Paragraph(entry.note()));
        }
        return item;
    }
}
