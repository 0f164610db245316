package org.citylabs.lab;

import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.search.SearchEntry;
import org.citylabs.search.SearchIndex;
import org.citylabs.search.SearchSource;
import org.citylabs.text.JointTexts;
import org.springframework.data.domain.Limit;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes public labs findable by their words and their notes, and others no longer. It looks at the lab as it is now,
 * whatever it was told, so that events may repeat and come in any order.
 */
@Component
class LabIndex implements SearchSource {

    private static final int AT_ONCE = 100;

    private final Labs labs;
    private final JointTexts texts;
    private final SearchIndex index;
    private final TransactionTemplate transaction;

    LabIndex(Labs labs, JointTexts texts, SearchIndex index, TransactionTemplate transaction) {
        this.labs = labs;
        this.texts = texts;
        this.index = index;
        this.transaction = transaction;
    }

    @ApplicationModuleListener
    @RetriedOnConflict
    void on(LabChanged changed) {
        look(changed.lab());
    }

    /** Also how it is heard that a lab was started. */
    @ApplicationModuleListener
    @RetriedOnConflict
    void on(LabMembershipChanged changed) {
        look(changed.lab());
    }

    /** Puts a lab into the index as it is now, or takes it out. */
    @RetriedOnConflict
    public void follow(LabId id) {
        transaction.executeWithoutResult(_ -> look(id));
    }

    private void look(LabId id) {
        labs.lock(id.value()).ifPresent(lab -> {
            if (lab.isPublic()) {
                index.put(entry(lab));
            } else {
                index.remove(id.subject());
            }
        });
    }

    @Override
    public String kind() {
        return LabId.KIND;
    }

    @Override
    public void indexAll() {
        var some = labs.latest(Limit.of(AT_ONCE));
        while (!some.isEmpty()) {
            some.forEach(lab -> follow(lab.id()));
            some = labs.after(some.getLast().id().value(), Limit.of(AT_ONCE));
        }
    }

    private SearchEntry entry(Lab lab) {
        var notes = texts.contentOf(lab.id().subject());
        return new SearchEntry(
                lab.id().subject(),
                lab.cities().getFirst().value(),
                null,
                lab.language(),
                lab.title(),
                lab.purpose() + "\n" + notes);
    }
}
