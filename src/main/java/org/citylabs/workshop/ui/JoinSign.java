package org.citylabs.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** How to join: an address, a code, and both to be photographed. */
class JoinSign extends Div {

    JoinSign(String base, String code, Words words) {
        addClassName("join-sign");
        var address = base.replaceFirst("^https?://", "") + "/w";
        var typed = new Span(code.substring(0, 4) + " " + code.substring(4));
        typed.addClassName("join-code");
        typed.getElement().setAttribute("aria-label", String.join(" ", code.split("")));
        var about = new Paragraph(words.of("workshop.join.at", address));
        var text = new Div(about, typed);
        text.addClassName("join-text");
        add(new QrCode(base + "/w/" + code, words.of("workshop.join.qr", address)), text);
    }
}
