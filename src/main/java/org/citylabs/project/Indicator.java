package org.citylabs.project;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.NullUnmarked;

/** A figure that shows over time whether a project gets where it wants to. One value a day. */
@Entity
@Table(name = "project_indicator")
@NullUnmarked
class Indicator {

    static final int READINGS = 400;

    private static final int BATCH = 100;

    @Id
    private UUID id;

    private ProjectId project;
    private String name;
    private String unit;
    private BigDecimal baseline;
    private BigDecimal target;

    @ElementCollection
    @BatchSize(size = BATCH)
    @CollectionTable(name = "project_reading", joinColumns = @JoinColumn(name = "indicator"))
    @MapKeyColumn(name = "day")
    @Column(name = "amount")
    private Map<LocalDate, BigDecimal> readings = new HashMap<>();

    @Version
    private Integer version;

    protected Indicator() {}

    Indicator(IndicatorId id, ProjectId project, IndicatorDraft draft) {
        this.id = id.value();
        this.project = project;
        describe(draft);
    }

    IndicatorId id() {
        return new IndicatorId(id);
    }

    ProjectId project() {
        return project;
    }

    IndicatorDraft draft() {
        return new IndicatorDraft(name, unit, baseline, target);
    }

    /** By day. */
    SortedMap<LocalDate, BigDecimal> readings() {
        return new TreeMap<>(readings);
    }

    final void describe(IndicatorDraft draft) {
        name = draft.name();
        unit = draft.unit();
        baseline = draft.baseline();
        target = draft.target();
    }

    /** In place of what was read on that day, if anything. */
    void read(LocalDate day, BigDecimal value) {
        readings.put(day, value);
    }

    void forget(LocalDate day) {
        readings.remove(day);
    }
}
