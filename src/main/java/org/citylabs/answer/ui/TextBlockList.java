package org.citylabs.answer.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.citylabs.answer.AnswerDesk;
import org.citylabs.answer.AnswerDraft;
import org.citylabs.answer.TextBlockId;
import org.citylabs.answer.TextBlockItem;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityId;
import org.citylabs.city.CityLine;
import org.citylabs.search.LanguageGuess;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.FormErrors;

/** The words that a city's officials use again and again. */
class TextBlockList extends Div {

    private final CityId city;
    private final AnswerDesk desk;
    private final UnorderedList list = new UnorderedList();

    TextBlockList(CityId city, AnswerDesk desk, CityDirectory directory) {
        this.city = city;
        this.desk = desk;
        list.addClassName("rows");
        add(new CityLine(List.of(city), directory), list);
        add(Buttons.row(Buttons.secondary(
                getTranslation("answer.blocks.add"),
                () -> edit(new TextBlockItem(
                        TextBlockId.next(), "", "", getLocale().getLanguage())))));
        show();
    }

    private void show() {
        list.removeAll();
        desk.blocks(city).forEach(block -> {
            var edit = Buttons.tertiary(getTranslation("answer.blocks.edit"), () -> edit(block));
            edit.setAriaLabel(getTranslation("answer.blocks.edit-it", block.title()));
            var remove = Buttons.tertiary(getTranslation("answer.blocks.remove"), () -> {
                desk.forget(city, block.id());
                show();
            });
            remove.setAriaLabel(getTranslation("answer.blocks.remove-it", block.title()));
            list.add(new ListItem(
                    ContentLanguage.mark(new Span(block.title()), block.language()), Buttons.row(edit, remove)));
        });
    }

    private void edit(TextBlockItem block) {
        var title = new TextField(getTranslation("answer.blocks.title"));
        title.setMaxLength(TextBlockItem.LONGEST_TITLE);
        title.setValue(block.title());
        var text = new TextArea(getTranslation("answer.text"));
        text.setMaxLength(AnswerDraft.LONGEST);
        text.setMinRows(5);
        text.setValue(block.text());
        var language = new Select<String>();
        language.setLabel(getTranslation("answer.language"));
        language.setItems(LanguageGuess.LANGUAGES);
        language.setItemLabelGenerator(tag -> tag == null ? "" : ContentLanguage.name(tag, getLocale()));
        language.setValue(block.language());
        var errors = new FormErrors().at("title", title).at("text", text).at("language", language);
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("answer.blocks.add"));
        dialog.setWidth("min(36rem, 100%)");
        dialog.add(new Form(title, text, language));
        dialog.getFooter()
                .add(
                        Buttons.tertiary(getTranslation("answer.cancel"), dialog::close),
                        Buttons.primary(getTranslation("answer.do"), () -> {
                            if (errors.accept(() -> desk.keep(
                                    city,
                                    new TextBlockItem(
                                            block.id(), title.getValue(), text.getValue(), language.getValue())))) {
                                dialog.close();
                                show();
                            }
                        }));
        dialog.open();
    }
}
