package org.citylabs.idea.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.citylabs.attachment.AttachmentField;
import org.citylabs.city.City;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.Topic;
import org.citylabs.idea.AlikeIdeas;
import org.citylabs.idea.DraftId;
import org.citylabs.idea.IdeaDraft;
import org.citylabs.idea.IdeaText;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.search.LanguageGuess;
import org.citylabs.uikit.FormErrors;
import org.citylabs.uikit.KeptTextArea;
import org.citylabs.uikit.MarkdownView;
import org.jspecify.annotations.Nullable;

/** The fields of an idea. */
class IdeaForm extends Div {

    private static final int SAVE_AFTER = 1500;

    private final CityDirectory directory;
    private final TextField title = new TextField(getTranslation("idea.title"));
    private final Select<City> city = new Select<>();
    private final Select<Topic> topic = new Select<>();
    private final TextField place = new TextField(getTranslation("idea.place"));
    private final KeptTextArea body = new KeptTextArea(getTranslation("idea.body"), name(""));
    private final MarkdownView preview = new MarkdownView("");
    private final LanguageField language = new LanguageField(getTranslation("idea.language"), "");
    private final LanguageGuess guess;
    private final AlikeIdeas alike;
    private final Checkbox anonymous = new Checkbox(getTranslation("idea.anonymous"));
    private final Checkbox licence = new Checkbox();
    private boolean languageChosen;

    /**
     * @param alike where ideas like this one are shown, under its title
     * @param files the field of the draft's files
     * @param changed what happens after each change by the person
     */
    IdeaForm(CityDirectory directory, LanguageGuess guess, AlikeIdeas alike, AttachmentField files, Runnable changed) {
        this.directory = directory;
        this.guess = guess;
        this.alike = alike;
        addClassName("form");
        text(title, IdeaText.TITLE_MAX);
        title.setHelperText(getTranslation("idea.title.help"));
        text(place, IdeaText.PLACE_MAX);
        place.setHelperText(getTranslation("idea.place.help"));
        body.setMaxLength(IdeaText.BODY_MAX);
        body.setValueChangeMode(ValueChangeMode.TIMEOUT);
        body.setValueChangeTimeout(SAVE_AFTER);
        body.setMinRows(8);
        body.setHelperText(getTranslation("idea.body.help"));
        body.addValueChangeListener(change -> preview.show(change.getValue()));
        choices();
        Stream.<HasValue<?, ?>>of(title, city, topic, place, body, language, anonymous)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        follow(field);
                        changed.run();
                    }
                }));
        add(
                title,
                alike,
                city,
                topic,
                place,
                body,
                new Details(getTranslation("idea.preview"), preview),
                files,
                language,
                anonymous);
        add(licence);
    }

    /** @param rewords whether it is an idea that exists, which stays in its city and under its name */
    void show(IdeaDraft typed, boolean rewords) {
        title.setValue(typed.title());
        city.setValue(Optional.ofNullable(typed.city()).flatMap(directory::find).orElse(null));
        city.setReadOnly(rewords);
        topic.setValue(directory.findTopic(typed.topic()).orElse(null));
        place.setValue(typed.place());
        body.setValue(typed.body());
        language.show(Optional.ofNullable(typed.language()).orElse(getLocale().getLanguage()));
        languageChosen = typed.language() != null && !guessed().equals(Optional.of(typed.language()));
        anonymous.setValue(typed.anonymous());
        anonymous.setVisible(!rewords);
        licence.setValue(rewords);
    }

    /** What is typed belongs to a draft from now on. */
    void belongTo(DraftId draft) {
        body.keepAs(name(draft.value().toString()));
    }

    /** The draft has everything that is typed. */
    void saved() {
        body.saved();
    }

    private static String name(String draft) {
        return "idea:" + draft + ":" + CurrentPerson.key();
    }

    IdeaDraft typed() {
        return new IdeaDraft(
                title.getValue(),
                body.getValue(),
                city.getOptionalValue().map(City::id).orElse(null),
                topic.getOptionalValue().map(Topic::id).orElse(null),
                place.getValue(),
                language.getValue(),
                anonymous.getValue());
    }

    /** The language follows what is typed, until the person has chosen one. */
    private void follow(HasValue<?, ?> field) {
        if (field == language) {
            languageChosen = true;
        } else if (!languageChosen && (field == title || field == body)) {
            guessed().ifPresent(language::show);
        }
    }

    private Optional<String> guessed() {
        return guess.of(title.getValue() + "\n" + body.getValue());
    }

    boolean licenceAgreed() {
        return licence.getValue();
    }

    FormErrors errors() {
        return new FormErrors()
                .at("title", title)
                .at("city", city)
                .at("topic", topic)
                .at("place", place)
                .at("body", body)
                .at("language", language)
                .at("licence", licence);
    }

    private void choices() {
        city.setLabel(getTranslation("idea.city"));
        city.setItems(directory.cities());
        city.setItemLabelGenerator(it -> it.name().in(getLocale()));
        city.addValueChangeListener(change -> askForLicence(change.getValue()));
        askForLicence(null);
        topic.setLabel(getTranslation("idea.topic"));
        topic.setItems(directory.topics());
        topic.setEmptySelectionAllowed(true);
        topic.setEmptySelectionCaption(getTranslation("idea.topic.not-sure"));
        topic.setPlaceholder(getTranslation("idea.topic.not-sure"));
        topic.setItemLabelGenerator(it ->
                it == null ? getTranslation("idea.topic.not-sure") : it.name().in(getLocale()));
    }

    private void askForLicence(@Nullable City chosen) {
        var name = chosen == null ? "CC BY 4.0" : chosen.licence().replace('-', ' ');
        licence.setLabel(getTranslation("idea.licence", name));
    }

    private static void text(TextField field, int most) {
        field.setMaxLength(most);
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(SAVE_AFTER);
    }
}
