package org.citylabs.answer;

import java.util.List;
import java.util.UUID;
import org.citylabs.city.CityId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface TextBlocks extends JpaRepository<TextBlock, UUID> {

    List<TextBlock> findByCityOrderByTitle(CityId city, Limit limit);

    long countByCity(CityId city);
}
