package org.citylabs.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;

/** Lets a part of the page show certain components in order, so that what is in its place stays there, with the focus. */
public final class Arranged {

    private Arranged() {}

    /** @param wanted each once; whatever else the part shows goes */
    public static void in(HtmlContainer part, List<? extends Component> wanted) {
        part.getChildren().filter(it -> !wanted.contains(it)).toList().forEach(part::remove);
        for (int i = 0; i < wanted.size(); i++) {
            if (part.indexOf(wanted.get(i)) != i) {
                part.addComponentAtIndex(i, wanted.get(i));
            }
        }
    }
}
