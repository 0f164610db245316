package org.citylabs.provenance;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.TimeText;

/** Shows on a subject's page where it came from and what became of it; not there if there is nothing to show. */
public class ProvenanceSection extends Section {

    /** @param zone in which days are told */
    public ProvenanceSection(Provenance.Connections connections, ZoneId zone) {
        addClassName("provenance");
        setVisible(!connections.isEmpty());
        show("provenance.from", connections.from(), zone);
        show("provenance.to", connections.to(), zone);
    }

    private void show(String key, List<Provenance.Connection> connections, ZoneId zone) {
        if (!connections.isEmpty()) {
            var list = new UnorderedList();
            connections.forEach(it -> list.add(line(it, zone)));
            add(new H2(getTranslation(key)), list);
        }
    }

    private ListItem line(Provenance.Connection connection, ZoneId zone) {
        var other = connection.other();
        var line = new ListItem(ContentLanguage.mark(new Anchor(other.path(), other.title()), other.language()));
        if (!other.place().isEmpty()) {
            line.add(" · ");
            line.add(new Span(other.place()));
        }
        line.add(" · ");
        line.add(TimeText.date(connection.since(), zone, getLocale()));
        return line;
    }
}
