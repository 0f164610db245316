package org.citylabs.project.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citylabs.kernel.Subject;
import org.citylabs.lab.LabCatalog;
import org.citylabs.lab.LabSummary;
import org.citylabs.project.ProjectProposal;
import org.citylabs.provenance.Linked;
import org.citylabs.uikit.ContentLanguage;

/** What a new project or trial comes from and in which lab it begins, as its page is told in the address. */
class Begun {

    private static final String LAB = "lab";
    private static final String FROM = "from";

    final Optional<Subject> from;
    final Optional<Linked.Shown> origin;
    final Select<LabSummary> lab = new Select<>();
    private final List<LabSummary> labs;

    Begun(QueryParameters parameters, LabCatalog catalog, ProjectProposal proposal) {
        from = parameters.getSingleParameter(FROM).flatMap(Begun::subject);
        origin = from.flatMap(proposal::origin);
        labs = catalog.editable();
        lab.setLabel(lab.getTranslation("project.lab"));
        lab.setItems(labs);
        lab.setItemLabelGenerator(it -> it == null ? "" : it.title());
        lab.setWidthFull();
        var named = parameters.getSingleParameter(LAB).orElse("");
        labs.stream()
                .filter(it -> it.slug().equals(named))
                .findFirst()
                .or(() -> labs.stream().findFirst())
                .ifPresent(lab::setValue);
    }

    static Map<String, String> parameters(LabSummary lab, Subject from) {
        return Map.of(LAB, lab.slug(), FROM, from.toString());
    }

    /** Whether the person may begin something anywhere. */
    boolean isPossible() {
        return !labs.isEmpty();
    }

    /** Says where it comes from. */
    Optional<Div> line() {
        return origin.map(shown -> {
            var line = new Div();
            line.add(
                    new Span(line.getTranslation("project.comes-from")),
                    ContentLanguage.mark(new Anchor(shown.path(), shown.title()), shown.language()));
            line.addClassName("figures");
            return line;
        });
    }

    private static Optional<Subject> subject(String written) {
        try {
            return Optional.of(Subject.of(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
