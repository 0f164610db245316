package org.citylabs.attachment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The files of something for those who read it: small images that lead to the large ones, PDFs by name and size. */
@CssImport("./attachment.css")
public class AttachmentList extends UnorderedList {

    public AttachmentList(List<Attachment> files) {
        addClassName("attachments");
        getElement().setAttribute("aria-label", getTranslation("attachment.list"));
        files.forEach(file -> add(new ListItem(link(file))));
        setVisible(!files.isEmpty());
    }

    private Component link(Attachment file) {
        var link = file.isImage()
                ? new Anchor(file.path(), thumbnail(file))
                : new Anchor(
                        file.path(), getTranslation("attachment.pdf", file.fileName(), FileSize.in(this, file.size())));
        link.setTarget(AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        return link;
    }

    private static Image thumbnail(Attachment file) {
        var image = new Image(file.thumbnailPath(), file.fileName());
        image.getElement().setAttribute("loading", "lazy");
        return image;
    }
}
