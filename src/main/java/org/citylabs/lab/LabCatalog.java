package org.citylabs.lab;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.citylabs.identity.PersonDirectory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The read side of labs. */
@Service
@PreAuthorize("permitAll()")
@Transactional(readOnly = true)
public class LabCatalog {

    private final Labs labs;
    private final LabAccess access;
    private final PersonDirectory people;
    private final Clock clock;

    LabCatalog(Labs labs, LabAccess access, PersonDirectory people, Clock clock) {
        this.labs = labs;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /** A lab in short; empty too for one that the person at hand, who may be a visitor, may not read. */
    public Optional<LabSummary> summary(LabId id) {
        return access.mayRead(id) ? labs.findById(id.value()).map(LabSummary::of) : Optional.empty();
    }

    /**
     * Who takes part at this moment, by name; 500 at most. Those who have no account any more are missing.
     *
     * @throws AccessDeniedException if the person at hand may not read the lab
     */
    public List<LabMember> members(LabId id) {
        access.requireRead(id);
        return labs.findById(id.value()).map(this::members).orElse(List.of());
    }

    private List<LabMember> members(Lab lab) {
        var members = lab.members(clock.instant());
        var profiles = people.profiles(members.keySet());
        return members.entrySet().stream()
                .flatMap(member -> Stream.ofNullable(profiles.get(member.getKey()))
                        .map(profile -> LabMember.of(profile, member.getValue().terms())))
                .sorted(Comparator.comparing(LabMember::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
