package org.citylabs.project;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.lab.LabId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Trials extends JpaRepository<Trial, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Trial t where t.id = :id")
    Optional<Trial> lock(UUID id);

    Optional<Trial> findByNumber(long number);

    @Query("select t from Trial t where t.series = (select o.series from Trial o where o.id = :id) order by t.id")
    List<Trial> alike(UUID id, Limit limit);

    List<Trial> findBySeriesOrderById(UUID series, Limit limit);

    long countBySeries(UUID series);

    List<Trial> findByLabOrderByIdDesc(LabId lab, Limit limit);

    List<Trial> findByProjectOrderById(ProjectId project, Limit limit);

    @Query(value = "SELECT NEXTVAL(project_trial_sequence)", nativeQuery = true)
    long nextNumber();
}
