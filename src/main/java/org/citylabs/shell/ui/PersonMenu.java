package org.citylabs.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.menubar.MenuBar;
import org.citylabs.identity.Browser;
import org.citylabs.identity.SignIn;
import org.citylabs.uikit.KeptTextArea;

/** What belongs to the person who is signed in. */
class PersonMenu extends MenuBar {

    PersonMenu(SignIn signIn) {
        addClassName("person-menu");
        getElement().setAttribute("aria-label", getTranslation("shell.person"));
        var menu = addItem(getTranslation("shell.person")).getSubMenu();
        menu.addItem(getTranslation("shell.person.ideas"), _ -> UI.getCurrent().navigate("ideas/mine"));
        menu.addItem(
                getTranslation("shell.person.account"), _ -> UI.getCurrent().navigate("account"));
        menu.addItem(getTranslation("shell.sign-out"), _ -> {
            signIn.out(Browser.current());
            KeptTextArea.forgetAll(UI.getCurrent());
            UI.getCurrent().getPage().setLocation("/");
        });
    }
}
