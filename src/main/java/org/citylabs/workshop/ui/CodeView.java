package org.citylabs.workshop.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.Page;

/** Where a guest types the code of a workshop that they were told. */
@Route("w")
@AnonymousAllowed
class CodeView extends Div implements HasDynamicTitle {

    private final TextField code = new TextField();

    CodeView() {
        code.setLabel(getTranslation("workshop.code"));
        code.setMaxLength(20);
        code.setAutocomplete(Autocomplete.OFF);
        code.setAutocapitalize(Autocapitalize.CHARACTERS);
        add(new Page(
                        getTranslation("workshop.code.title"),
                        new Form(code, Buttons.primary(getTranslation("workshop.code.go"), this::go)))
                .lead(getTranslation("workshop.code.about"))
                .narrow());
    }

    private void go() {
        var typed = code.getValue().replaceAll("[^A-Za-z0-9]", "");
        if (typed.isEmpty()) {
            code.setInvalid(true);
            code.setErrorMessage(getTranslation("check.required"));
            code.focus();
        } else {
            UI.getCurrent().navigate("w/" + typed);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("workshop.code.title");
    }
}
