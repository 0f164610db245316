package org.citylabs.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.lab.ActorGroup;
import org.citylabs.lab.CallDraft;
import org.citylabs.lab.CallId;
import org.citylabs.lab.LabAccess;
import org.citylabs.lab.LabCalls;
import org.citylabs.lab.LabSection;
import org.citylabs.lab.LabSummary;
import org.citylabs.lab.OpenCall;
import org.citylabs.lab.OpenCall.WaitingOffer;
import org.citylabs.search.LanguageGuess;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.DayField;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.FormErrors;
import org.citylabs.uikit.MarkdownView;
import org.springframework.core.annotation.Order;

/** Shows whom a lab looks for, with the way to offer oneself, and for facilitators the offers to answer. */
@org.springframework.stereotype.Component
@Order(0)
class CallsSection implements LabSection {

    private final LabCalls calls;
    private final LabAccess access;

    CallsSection(LabCalls calls, LabAccess access) {
        this.calls = calls;
        this.access = access;
    }

    @Override
    public Optional<Component> section(LabSummary lab) {
        var leads = access.mayLead(lab.id());
        return leads || !calls.of(lab.id()).isEmpty() ? Optional.of(new Shown(lab, leads)) : Optional.empty();
    }

    private final class Shown extends Section {

        private final LabSummary lab;
        private final boolean leads;

        Shown(LabSummary lab, boolean leads) {
            this.lab = lab;
            this.leads = leads;
            addClassName("lab-calls");
            show();
        }

        private void show() {
            removeAll();
            add(new H2(getTranslation("lab.calls")));
            calls.of(lab.id()).forEach(it -> add(article(it)));
            if (leads) {
                add(Buttons.row(Buttons.secondary(getTranslation("lab.calls.open"), this::open)));
            }
        }

        private Article article(OpenCall call) {
            var draft = call.draft();
            var article = new Article(
                    ContentLanguage.mark(new H3(draft.title()), draft.language()),
                    ContentLanguage.mark(new MarkdownView(draft.text()), draft.language()));
            if (draft.until() != null) {
                article.add(new Paragraph(getTranslation("lab.calls.until", LabWords.day(draft.until()))));
            }
            if (call.own() != null) {
                article.add(new Paragraph(getTranslation("lab.offer.own." + call.own())));
            }
            if (call.mayOffer()) {
                var offer = Buttons.primary(getTranslation("lab.offer"), () -> offer(call));
                offer.setAriaLabel(getTranslation("lab.offer.for", draft.title()));
                article.add(Buttons.row(offer));
            }
            if (!call.waiting().isEmpty()) {
                var list = new UnorderedList();
                list.addClassName("rows");
                call.waiting().forEach(it -> list.add(row(it)));
                article.add(list);
            }
            if (call.mayAnswer()) {
                var close = Buttons.tertiary(getTranslation("lab.calls.close"), () -> {
                    calls.close(call.id());
                    show();
                });
                close.setAriaLabel(getTranslation("lab.calls.close-it", draft.title()));
                article.add(Buttons.row(close));
            }
            return article;
        }

        private ListItem row(WaitingOffer offer) {
            var name = new Span(offer.name());
            name.addClassName("name");
            var accept = Buttons.secondary(getTranslation("lab.offer.accept"), () -> answer(offer, true));
            accept.setAriaLabel(getTranslation("lab.offer.accept-it", offer.name()));
            var decline = Buttons.tertiary(getTranslation("lab.offer.decline"), () -> answer(offer, false));
            decline.setAriaLabel(getTranslation("lab.offer.decline-it", offer.name()));
            return new ListItem(
                    name,
                    new Span(getTranslation("lab.group." + offer.group())),
                    new Paragraph(offer.message()),
                    Buttons.row(accept, decline));
        }

        private void answer(WaitingOffer offer, boolean accepts) {
            try {
                calls.answer(offer.id(), accepts);
            } catch (InvalidInput e) {
                Notification.show(getTranslation(
                        e.violations().getFirst().problem(),
                        e.violations().getFirst().details().toArray()));
            }
            show();
        }

        private void offer(OpenCall call) {
            var group = new Select<ActorGroup>();
            group.setLabel(getTranslation("lab.group"));
            group.setItems(ActorGroup.values());
            group.setItemLabelGenerator(it -> getTranslation("lab.group." + it));
            group.setValue(ActorGroup.CIVIL_SOCIETY);
            var message = new TextArea(getTranslation("lab.offer.message"));
            message.setMaxLength(2000);
            message.setMinRows(4);
            ask("lab.offer", new Form(group, message), new FormErrors().at("message", message), () -> {
                if (!calls.offer(call.id(), group.getValue(), message.getValue())) {
                    Notification.show(getTranslation("lab.offer.late"));
                }
            });
        }

        private void open() {
            var title = new TextField(getTranslation("lab.calls.title"));
            title.setMaxLength(CallDraft.LONGEST_TITLE);
            title.setHelperText(getTranslation("lab.calls.title.help"));
            var text = new TextArea(getTranslation("lab.calls.text"));
            text.setMaxLength(CallDraft.LONGEST_TEXT);
            text.setMinRows(4);
            var language = new Select<String>();
            language.setLabel(getTranslation("lab.language"));
            language.setItems(LanguageGuess.LANGUAGES);
            language.setItemLabelGenerator(tag -> tag == null ? "" : ContentLanguage.name(tag, getLocale()));
            language.setValue(getLocale().getLanguage());
            var until = new DayField(getTranslation("lab.calls.last-day"));
            until.setClearButtonVisible(true);
            var id = CallId.next();
            ask(
                    "lab.calls.open",
                    new Form(title, text, language, until),
                    new FormErrors()
                            .at("title", title)
                            .at("text", text)
                            .at("language", language)
                            .at("until", until),
                    () -> calls.open(
                            lab.id(),
                            id,
                            new CallDraft(title.getValue(), text.getValue(), language.getValue(), until.getValue())));
        }

        private void ask(String key, Form form, FormErrors errors, Runnable action) {
            var dialog = new Dialog();
            dialog.setHeaderTitle(getTranslation(key));
            dialog.setWidth("min(36rem, 100%)");
            dialog.add(form);
            dialog.getFooter()
                    .add(
                            Buttons.tertiary(getTranslation("lab.cancel"), dialog::close),
                            Buttons.primary(getTranslation(key), () -> {
                                if (errors.accept(action)) {
                                    dialog.close();
                                    show();
                                }
                            }));
            dialog.open();
        }
    }
}
