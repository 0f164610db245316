package org.citylabs.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;

/**
 * A long text field whose words the browser keeps in its tab until they are sent: they survive a reload, a restart
 * of the server and a sign-in that has ended.
 */
@JsModule("./kept-text.js")
public class KeptTextArea extends TextArea {

    private String name;
    private @Nullable UI ui;

    /** @param name what the words are for and who types them; the same name finds them again */
    public KeptTextArea(String label, String name) {
        super(label);
        this.name = name;
        addAttachListener(attach -> {
            ui = attach.getUI();
            getElement().executeJs("window.citylabsKeptText.keep(this, $0)", this.name);
        });
    }

    /** From now on the words are found again under another name. */
    public void keepAs(String name) {
        this.name = name;
        if (isAttached()) {
            getElement().executeJs("window.citylabsKeptText.rename(this, $0)", name);
        }
    }

    /** Puts words where the caret is, and the caret behind them. */
    public void insert(String words) {
        getElement().executeJs("window.citylabsKeptText.insert(this, $0)", words);
    }

    /** The words are where they belong now: empties the field, which may have left the page already. */
    public void sent() {
        clear();
        saved();
    }

    /** The words are kept elsewhere now. */
    public void saved() {
        if (ui != null) {
            ui.getPage().executeJs("window.citylabsKeptText.forget($0)", name);
        }
    }

    /** Forgets everything that is kept in the tab, before somebody else may sit down in front of it. */
    public static void forgetAll(UI ui) {
        ui.getPage().executeJs("window.citylabsKeptText?.forgetAll()");
    }
}
