package org.citylabs.mail;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.citylabs.uikit.Messages;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Makes both forms of a mail from a template's words: plain text, and HTML in which everything is escaped. */
@Component
class MailRenderer {

    private final Map<String, MailTemplate> templates;
    private final MailProperties properties;
    private final Messages messages;

    MailRenderer(List<MailTemplate> templates, MailProperties properties, Messages messages) {
        this.templates = templates.stream().collect(Collectors.toMap(MailTemplate::name, Function.identity()));
        this.properties = properties;
        this.messages = messages;
    }

    RenderedMail render(MailOrder order) {
        var template = templates.get(order.template());
        if (template == null) {
            throw new IllegalStateException("No mail template '" + order.template() + "'");
        }
        var content = template.render(order);
        var footer = messages.getTranslation("mail.footer", order.language().locale(), properties.baseUrl());
        return new RenderedMail(
                order.address(), oneLine(content.subject()), text(content, footer), html(order, content, footer));
    }

    private String text(MailContent content, String footer) {
        var result = new StringBuilder(String.join("\n\n", content.paragraphs()));
        if (content.action() != null) {
            result.append("\n\n").append(content.action().label()).append(":\n");
            result.append(address(content.action()));
        }
        return result.append("\n\n-- \n").append(footer).append('\n').toString();
    }

    private String html(MailOrder order, MailContent content, String footer) {
        var paragraphs = content.paragraphs().stream()
                .map(words -> "<p>" + escaped(words).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining("\n"));
        var action = content.action() == null
                ? ""
                : "<p><a href=\"%s\">%s</a></p>"
                        .formatted(
                                escaped(address(content.action())),
                                escaped(content.action().label()));
        return """
                <!doctype html>
                <html lang="%s"><body style="font: 16px/1.5 sans-serif; max-width: 36em">
                %s
                %s
                <p style="color: #555; font-size: 14px">%s</p>
                </body></html>
                """.formatted(order.language().tag(), paragraphs, action, escaped(footer));
    }

    private String address(MailContent.Action action) {
        return properties.baseUrl().toString().replaceAll("/$", "") + action.path();
    }

    private static String oneLine(String subject) {
        return subject.replaceAll("\\s+", " ").strip();
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
