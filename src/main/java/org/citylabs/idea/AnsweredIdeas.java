package org.citylabs.idea;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.kernel.ForModules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the answers of cities make of ideas. */
@Service
@ForModules
public class AnsweredIdeas {

    private final Ideas ideas;
    private final IdeaSupports supports;
    private final PersonDirectory directory;

    AnsweredIdeas(Ideas ideas, IdeaSupports supports, PersonDirectory directory) {
        this.ideas = ideas;
        this.supports = supports;
        this.directory = directory;
    }

    /**
     * Locks an idea while answers to it change, so that of two cities at the same moment the second sees the first;
     * false for one that is not public.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(IdeaId id) {
        return ideas.lock(id.value()).filter(it -> it.state().isPublic()).isPresent();
    }

    /** What follows from all answers from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stands(IdeaId id, JointStatus status) {
        ideas.findById(id.value()).ifPresent(it -> it.stands(status));
    }

    /** How many people of each city support an idea; those who live in none of the network are under no city. */
    @Transactional(readOnly = true)
    public Map<Optional<CityId>, Long> supporters(IdeaId id) {
        var people = supports.of(id);
        return directory.profiles(people).values().stream()
                .collect(Collectors.groupingBy(it -> Optional.ofNullable(it.homeCity()), Collectors.counting()));
    }

    /** Some public ideas in short. */
    @Transactional(readOnly = true)
    public List<IdeaSummary> summaries(Collection<IdeaId> ids) {
        return ideas.published(ids.stream().map(IdeaId::value).toList()).stream()
                .map(IdeaSummary::of)
                .toList();
    }
}
