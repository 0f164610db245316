package org.citylabs.board.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.citylabs.board.BoardId;
import org.citylabs.board.BoardStart;
import org.citylabs.board.Template;
import org.citylabs.kernel.Language;
import org.citylabs.lab.LabId;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.FormErrors;

/** Asks what a new board is called and what it begins with, and leads to it. */
class StartBoardDialog extends Dialog {

    private final LabId lab;
    private final BoardStart start;
    private final TextField title = new TextField(getTranslation("boards.start.title"));
    private final Select<Language> language = new Select<>();
    private final Select<Template> template = new Select<>();
    private final FormErrors errors = new FormErrors().at("title", title);

    StartBoardDialog(LabId lab, BoardStart start) {
        this.lab = lab;
        this.start = start;
        setHeaderTitle(getTranslation("boards.start"));
        title.setWidthFull();
        language.setLabel(getTranslation("boards.start.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(it -> ContentLanguage.name(it.tag(), getLocale()));
        language.setValue(Language.of(getLocale()).orElse(Language.ENGLISH));
        template.setLabel(getTranslation("boards.start.template"));
        template.setItems(Template.values());
        template.setItemLabelGenerator(it -> getTranslation("board.template." + it));
        template.setValue(Template.KANBAN);
        template.setWidthFull();
        add(title, language, template);
        getFooter()
                .add(
                        Buttons.tertiary(getTranslation("boards.start.cancel"), this::close),
                        Buttons.primary(getTranslation("boards.start"), this::start));
        addOpenedChangeListener(_ -> title.focus());
    }

    private void start() {
        errors.accept(() -> {
            var board = start.start(lab, template.getValue(), title.getValue(), language.getValue());
            close();
            lead(board);
        });
    }

    private static void lead(BoardId board) {
        UI.getCurrent().navigate("boards/" + board.value());
    }
}
