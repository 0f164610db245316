package org.citylabs.project;

import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.search.SearchEntry;
import org.citylabs.search.SearchIndex;
import org.citylabs.search.SearchSource;
import org.springframework.data.domain.Limit;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes projects that were founded findable. It looks at a project as it is now, so that events may repeat. */
@Component
class ProjectIndex implements SearchSource {

    private static final int AT_ONCE = 100;

    private final Projects projects;
    private final Lessons lessons;
    private final SearchIndex index;
    private final TransactionTemplate transaction;

    ProjectIndex(Projects projects, Lessons lessons, SearchIndex index, TransactionTemplate transaction) {
        this.projects = projects;
        this.lessons = lessons;
        this.index = index;
        this.transaction = transaction;
    }

    @ApplicationModuleListener
    @RetriedOnConflict
    void on(ProjectChanged changed) {
        look(changed.project());
    }

    @Override
    public String kind() {
        return ProjectId.KIND;
    }

    @Override
    public void indexAll() {
        var some = projects.latest(Limit.of(AT_ONCE));
        while (!some.isEmpty()) {
            some.forEach(it -> transaction.executeWithoutResult(_ -> look(it.id())));
            some = projects.after(some.getLast().publicKey(), Limit.of(AT_ONCE));
        }
    }

    private void look(ProjectId id) {
        projects.lock(id.value()).filter(it -> it.foundedAt().isPresent()).ifPresent(project -> {
            index.put(entry(project));
            lessons.findByProjectOrderById(id, Limit.of(ProjectResults.LESSONS))
                    .forEach(it -> index.put(entry(it, project)));
        });
    }

    private static SearchEntry entry(Project project) {
        return new SearchEntry(
                project.id().subject(),
                project.lead().value(),
                null,
                project.language(),
                project.title(),
                project.goal());
    }

    private static SearchEntry entry(Lesson lesson, Project project) {
        var draft = lesson.draft();
        return new SearchEntry(
                lesson.subject(), project.lead().value(), null, draft.language(), draft.title(), draft.text());
    }

    /** Lessons are written anew with their project; this one gives the index their kind. */
    @Component
    static class LessonSource implements SearchSource {

        private final ProjectIndex projects;

        LessonSource(ProjectIndex projects) {
            this.projects = projects;
        }

        @Override
        public String kind() {
            return Lesson.KIND;
        }

        @Override
        public void indexAll() {
            projects.indexAll();
        }
    }
}
