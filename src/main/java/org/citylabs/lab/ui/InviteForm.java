package org.citylabs.lab.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.lab.InvitationDraft;
import org.citylabs.lab.LabId;
import org.citylabs.lab.LabInvitations;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.Form;

/** Where a facilitator invites somebody: found by their public name, or by a mail address. */
class InviteForm extends Form {

    private final LabInvitations invitations;
    private final CityDirectory directory;
    private final LabId lab;
    private final Runnable invited;
    private final ComboBox<Profile> person = new ComboBox<>(getTranslation("lab.invite.name"));
    private final EmailField email = new EmailField(getTranslation("lab.invite.email"));
    private final TermsFields terms = new TermsFields();
    private final Span sent = new Span();

    /** @param invited is called after each invitation */
    InviteForm(LabInvitations invitations, CityDirectory directory, LabId lab, Runnable invited) {
        this.invitations = invitations;
        this.directory = directory;
        this.lab = lab;
        this.invited = invited;
        person.setHelperText(getTranslation("lab.invite.name.help"));
        person.setItemLabelGenerator(this::name);
        person.setClearButtonVisible(true);
        person.setItems(query -> invitations.candidates(lab, query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        person.addValueChangeListener(change -> email.setEnabled(change.getValue() == null));
        email.setHelperText(getTranslation("lab.invite.email.help"));
        sent.addClassName("saved");
        sent.getElement().setAttribute("role", "status");
        add(person, email, terms);
        add(Buttons.row(Buttons.secondary(getTranslation("lab.invite.send"), this::send), sent));
    }

    private void send() {
        var draft = new InvitationDraft(
                person.getOptionalValue().map(Profile::id).orElse(null), email.getValue(), terms.typed());
        var to = person.getOptionalValue().map(Profile::publicName).orElse(email.getValue());
        sent.setText("");
        var errors = terms.errors().at("person", person).at("email", email);
        if (errors.accept(() -> invitations.invite(lab, draft))) {
            sent.setText(getTranslation("lab.invite.sent", to));
            person.clear();
            email.clear();
            invited.run();
        }
    }

    private String name(Profile profile) {
        return java.util.Optional.ofNullable(profile.homeCity())
                .flatMap(directory::find)
                .map(city -> profile.publicName() + ", " + city.name().in(getLocale()))
                .orElse(profile.publicName());
    }
}
