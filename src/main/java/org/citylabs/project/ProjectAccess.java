package org.citylabs.project;

import java.util.Collection;
import org.citylabs.city.CityId;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.Role;
import org.citylabs.lab.LabAccess;
import org.citylabs.lab.LabId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may do what with projects and trials.
 *
 * <ul>
 *   <li>A project that was founded once is for everybody, and so are its trials. Any other is for whoever may read its
 *       lab, and for officials of the cities that are asked.
 *   <li>Editors of the lab, and officials of the cities that carry a project, work on it; on a trial, officials of its
 *       city.
 *   <li>Officials of a city answer for it; those of the lead end the project, and hand the lead over.
 * </ul>
 */
@Component
class ProjectAccess {

    private final LabAccess labs;
    private final CurrentPerson current;

    ProjectAccess(LabAccess labs, CurrentPerson current) {
        this.labs = labs;
        this.current = current;
    }

    boolean mayRead(Project project) {
        return project.foundedAt().isPresent()
                || labs.mayRead(project.lab())
                || isOfficialOfAny(project.cities().keySet());
    }

    boolean mayWork(Project project) {
        return labs.mayEdit(project.lab()) || isOfficialOfAny(project.carriers());
    }

    boolean mayWork(Trial trial) {
        return labs.mayEdit(trial.lab()) || isOfficial(trial.city());
    }

    boolean isOfficial(CityId city) {
        return current.rights().has(Role.OFFICIAL, city);
    }

    /** @throws AccessDeniedException for anybody who may not work on it */
    void requireWork(Project project) {
        require(mayWork(project));
    }

    /** @throws AccessDeniedException for anybody who may not work on it */
    void requireWork(Trial trial) {
        require(mayWork(trial));
    }

    /** @throws AccessDeniedException for anybody but an official of the city */
    void requireOfficial(CityId city) {
        require(isOfficial(city));
    }

    /** @throws AccessDeniedException for anybody but an editor of the lab */
    void requireEdit(LabId lab) {
        labs.requireEdit(lab);
    }

    private boolean isOfficialOfAny(Collection<CityId> cities) {
        return cities.stream().anyMatch(this::isOfficial);
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("Not for this person");
        }
    }
}
