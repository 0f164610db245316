package org.citylabs.idea.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.citylabs.city.City;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.Topic;
import org.citylabs.idea.IdeaFilter;
import org.citylabs.idea.IdeaFilter.Order;
import org.citylabs.idea.IdeaState;

/** Search and filters of the list. */
class IdeaFilterBar extends Div {

    private final CityDirectory directory;
    private final TextField text = new TextField(getTranslation("idea.filter.text"));
    private final Select<City> city = new Select<>();
    private final Select<Topic> topic = new Select<>();
    private final Select<IdeaState> state = new Select<>();
    private final LanguageField language =
            new LanguageField(getTranslation("idea.filter.language"), getTranslation("idea.filter.any"));
    private final Select<Order> order = new Select<>();
    private Order wanted = Order.NEWEST;

    IdeaFilterBar(CityDirectory directory, Consumer<IdeaFilter> chosen) {
        this.directory = directory;
        addClassName("filters");
        getElement().setAttribute("role", "search");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(400);
        text.setClearButtonVisible(true);
        text.setMaxLength(200);
        any(city, "idea.filter.city", directory.cities(), it -> it.name().in(getLocale()));
        any(topic, "idea.filter.topic", directory.topics(), it -> it.name().in(getLocale()));
        any(state, "idea.filter.status", List.copyOf(IdeaState.PUBLIC), it -> getTranslation("idea.state." + it));
        order.setLabel(getTranslation("idea.filter.order"));
        order.setItems(Order.values());
        order.setItemLabelGenerator(it -> getTranslation("idea.order." + it));
        Stream.<HasValue<?, ?>>of(text, city, topic, state, language, order)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        chosen.accept(filter());
                    }
                }));
        order.setPlaceholder(getTranslation("idea.order.best-match"));
        add(text, order, city, topic, state, language);
    }

    void show(IdeaFilter filter) {
        text.setValue(filter.text());
        city.setValue(
                Optional.ofNullable(filter.city()).flatMap(directory::find).orElse(null));
        topic.setValue(directory.findTopic(filter.topic()).orElse(null));
        state.setValue(filter.state());
        language.show(filter.language());
        var searching = !filter.text().isBlank();
        wanted = filter.order();
        order.setValue(searching ? null : wanted);
        order.setReadOnly(searching);
    }

    private IdeaFilter filter() {
        return new IdeaFilter(
                text.getValue(),
                city.getOptionalValue().map(City::id).orElse(null),
                topic.getOptionalValue().map(Topic::id).orElse(null),
                state.getValue(),
                language.getValue(),
                order.getOptionalValue().orElse(wanted));
    }

    private <T> void any(Select<T> field, String label, List<T> items, ItemLabelGenerator<T> words) {
        field.setLabel(getTranslation(label));
        field.setItems(items);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("idea.filter.any"));
        field.setPlaceholder(getTranslation("idea.filter.any"));
        field.setItemLabelGenerator(item -> item == null ? getTranslation("idea.filter.any") : words.apply(item));
    }
}
