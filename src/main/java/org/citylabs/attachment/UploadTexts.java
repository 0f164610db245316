package org.citylabs.attachment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** Everything the browser says while files are chosen and sent. */
final class UploadTexts {

    private UploadTexts() {}

    static UploadI18N in(Component place) {
        var add = place.getTranslation("attachment.add");
        var drop = place.getTranslation("attachment.drop");
        var texts = new UploadI18N();
        texts.setAddFiles(new UploadI18N.AddFiles());
        texts.getAddFiles().setOne(add).setMany(add);
        texts.setDropFiles(new UploadI18N.DropFiles());
        texts.getDropFiles().setOne(drop).setMany(drop);
        texts.setError(new UploadI18N.Error()
                .setTooManyFiles(place.getTranslation("attachment.too-many", Limits.FILES))
                .setFileIsTooBig(place.getTranslation("attachment.upload.too-big", Limits.MEGABYTES_EACH))
                .setIncorrectFileType(place.getTranslation("attachment.upload.wrong-type")));
        texts.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(place.getTranslation("attachment.upload.connecting"))
                        .setStalled(place.getTranslation("attachment.upload.stalled"))
                        .setProcessing(place.getTranslation("attachment.upload.processing"))
                        .setHeld(place.getTranslation("attachment.upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(place.getTranslation("attachment.upload.remaining") + " ")
                        .setUnknown(place.getTranslation("attachment.upload.remaining-unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(place.getTranslation("attachment.upload.failed"))
                        .setUnexpectedServerError(place.getTranslation("attachment.upload.failed"))
                        .setForbidden(place.getTranslation("attachment.upload.failed"))
                        .setFileTooLarge(place.getTranslation("attachment.upload.too-big", Limits.MEGABYTES_EACH))));
        texts.setFile(new UploadI18N.File()
                .setRetry(place.getTranslation("attachment.upload.retry"))
                .setStart(place.getTranslation("attachment.upload.start"))
                .setRemove(place.getTranslation("attachment.upload.cancel")));
        texts.setUnits(List.of(place.getTranslation("attachment.units").split(" ")), 1024);
        return texts;
    }
}
