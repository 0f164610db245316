package org.citylabs.lab;

import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.text.TextHome;
import org.citylabs.text.TextState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The notes of a lab: to read for whoever may read the lab, to write for its editors. */
@Component
class LabNotes implements TextHome {

    private final LabAccess access;
    private final ObjectProvider<LabIndex> index;

    LabNotes(LabAccess access, ObjectProvider<LabIndex> index) {
        this.access = access;
        this.index = index;
    }

    @Override
    public String kind() {
        return LabId.KIND;
    }

    @Override
    public boolean mayRead(UUID subject) {
        return access.mayRead(new LabId(subject));
    }

    @Override
    public boolean mayWrite(UUID subject, PersonId person) {
        return access.partOf(new LabId(subject), person).filter(Part::mayEdit).isPresent();
    }

    @Override
    public void settled(UUID subject, TextState text, PersonId by) {
        index.getObject().follow(new LabId(subject));
    }
}
