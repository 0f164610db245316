package org.citylabs.testing;

import java.time.LocalDate;
import java.util.List;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.CallId;
import org.citylabs.lab.InvitationId;
import org.citylabs.lab.LabBuilder;
import org.citylabs.lab.LabId;
import org.citylabs.lab.OfferId;
import org.citylabs.lab.Part;
import org.citylabs.lab.Visibility;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/** Labs for tests that need one to be there. Anybody can be made its facilitator. */
@TestComponent
@Import(LabBuilder.class)
public class OpenLab {

    private final LabBuilder labs;

    OpenLab(LabBuilder labs) {
        this.labs = labs;
    }

    /** One that everybody may read. */
    public LabId open(PersonId facilitator, CityId... cities) {
        return labs.open("A lab", facilitator, Visibility.PUBLIC, List.of(cities));
    }

    /** One for its members only. */
    public LabId openForMembers(PersonId facilitator, CityId... cities) {
        return labs.open("A lab for members", facilitator, Visibility.MEMBERS, List.of(cities));
    }

    public LabId named(String title, PersonId facilitator, Visibility visibility, CityId... cities) {
        return labs.open(title, facilitator, visibility, List.of(cities));
    }

    /** Somebody takes part from now on, or in another part. */
    public void join(LabId lab, PersonId person, Part part) {
        labs.join(lab, person, part, null);
    }

    /** Somebody takes part until the end of a day. */
    public void join(LabId lab, PersonId person, Part part, LocalDate until) {
        labs.join(lab, person, part, until);
    }

    /** Invites somebody as an editor, by the first of its facilitators, without a mail. */
    public InvitationId invite(LabId lab, PersonId person) {
        return labs.invite(lab, person);
    }

    /** Looks for somebody. */
    public CallId look(LabId lab, PersonId facilitator) {
        return labs.look(lab, facilitator);
    }

    /** Somebody offers to join, whether they may read the lab or not. */
    public OfferId offer(CallId call, PersonId person) {
        return labs.offer(call, person);
    }

    public void remove(LabId lab, PersonId person) {
        labs.remove(lab, person);
    }
}
