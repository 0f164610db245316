package org.citylabs.idea;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.citylabs.city.CityDirectory;
import org.citylabs.moderation.CaseAside;
import org.citylabs.moderation.Snapshot;

/** Shows a moderator published ideas that look like the one that is judged. */
@org.springframework.stereotype.Component
class CaseAlike implements CaseAside {

    private final IdeaCatalog catalog;
    private final CityDirectory directory;

    CaseAlike(IdeaCatalog catalog, CityDirectory directory) {
        this.catalog = catalog;
        this.directory = directory;
    }

    @Override
    public Optional<Component> of(Snapshot snapshot) {
        if (!snapshot.subject().kind().equals(IdeaId.KIND)) {
            return Optional.empty();
        }
        var alike =
                catalog.alike(snapshot.title(), new IdeaId(snapshot.subject().id()));
        return alike.isEmpty() ? Optional.empty() : Optional.of(new AlikeIdeas(directory).show(alike));
    }
}
