package org.citylabs.city;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Cities extends JpaRepository<CityRow, String> {

    List<CityRow> findAllByOrderByCreatedAt();
}
