package org.citylabs.idea;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.citylabs.attachment.AttachmentAccess;
import org.citylabs.identity.BrowserKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who may read the files of ideas: those of a draft its writer, those of a wording whoever may see it. The files of
 * a wording that is not shown yet are for its author and the moderators of the city.
 */
@Configuration(proxyBeanMethods = false)
class FileReaders {

    @Bean
    AttachmentAccess draftFiles(IdeaDrafts drafts) {
        return new Access(DraftId.KIND, id -> drafts.isOwn(new DraftId(id), browserKey()));
    }

    @Bean
    AttachmentAccess revisionFiles(
            Revisions revisions, Ideas ideas, IdeaCatalog catalog, TransactionTemplate transaction) {
        return new Access(
                Revision.KIND,
                id -> Boolean.TRUE.equals(transaction.execute(_ -> revisions
                        .findById(id)
                        .flatMap(revision ->
                                ideas.findById(revision.idea()).filter(idea -> catalog.maySee(idea, revision)))
                        .isPresent())));
    }

    private static Optional<String> browserKey() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(ServletRequestAttributes.class::cast)
                .flatMap(attributes -> BrowserKey.read(attributes.getRequest()));
    }

    private record Access(String kind, Predicate<UUID> reader) implements AttachmentAccess {

        @Override
        public boolean mayRead(UUID subjectId) {
            return reader.test(subjectId);
        }
    }
}
