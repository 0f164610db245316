package org.citylabs.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.LongConsumer;

/** Goes through the revisions of a text. It says at once where it is, and asks for that one when it comes to rest. */
class RevisionSlider extends Div {

    /** The browser says where the slider is while it moves, in the words of the server. */
    private static final String SAY_WHILE_IT_MOVES = """
            const [slider, words] = this.children;
            slider.addEventListener('input', () => {
              words.textContent = this.dataset.words.replace('#at', slider.value).replace('#latest', slider.max);
              slider.setAttribute('aria-valuetext', words.textContent);
            });""";

    private final RangeInput slider = new RangeInput(ValueChangeMode.ON_CHANGE);
    private final Span words = new Span();

    /** @param name by which people find it who do not see it */
    RevisionSlider(String name, LongConsumer chosen) {
        addClassName("revision-slider");
        slider.setAriaLabel(name);
        slider.setMin(0);
        slider.setStep(1.0);
        slider.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                chosen.accept(Math.round(event.getValue()));
            }
        });
        words.getElement().setAttribute("aria-hidden", "true"); // the slider says it
        getElement().setAttribute("data-words", words("#at", "#latest"));
        add(slider, words);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        getElement().executeJs(SAY_WHILE_IT_MOVES);
    }

    void show(long revision, long latest) {
        slider.setMax(latest);
        slider.setValue((double) revision);
        words.setText(words(Long.toString(revision), Long.toString(latest)));
        slider.getElement().setAttribute("aria-valuetext", words.getText());
    }

    private String words(String revision, String latest) {
        return getTranslation("text.history.version", revision, latest);
    }
}
