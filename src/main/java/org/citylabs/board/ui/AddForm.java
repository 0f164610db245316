package org.citylabs.board.ui;

import com.vaadin.flow.dom.Element;
import java.util.Locale;
import org.citylabs.board.state.Limits;
import org.citylabs.kernel.Language;
import org.citylabs.uikit.ContentLanguage;
import org.springframework.web.util.HtmlUtils;

/** The form in which cards and lanes are added, drawn once; the board's script puts copies of it where they are asked for. */
class AddForm {

    private final Texts texts;

    AddForm(Texts texts) {
        this.texts = texts;
    }

    Element element() {
        var template = new Element("template");
        template.getClassList().add("add-form");
        template.setProperty("innerHTML", markup());
        return template;
    }

    private String markup() {
        var html = new StringBuilder("<form class=\"adding\"><input type=\"text\" required maxlength=\"")
                .append(Limits.TITLE)
                .append("\"><div class=\"row\"><label>")
                .append(text("board.language"))
                .append(" <select>");
        for (var language : Language.values()) {
            html.append("<option value=\"").append(language.tag()).append('"');
            if (language.locale().getLanguage().equals(locale().getLanguage())) {
                html.append(" selected");
            }
            html.append('>')
                    .append(HtmlUtils.htmlEscape(ContentLanguage.name(language.tag(), locale())))
                    .append("</option>");
        }
        return html.append("</select></label><button type=\"submit\">")
                .append(text("board.add"))
                .append("</button><button type=\"reset\">")
                .append(text("board.close"))
                .append("</button></div></form>")
                .toString();
    }

    private Locale locale() {
        return texts.locale();
    }

    private String text(String key) {
        return HtmlUtils.htmlEscape(texts.of(key));
    }
}
