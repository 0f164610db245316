package org.citylabs.city;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Topics extends Repository<TopicRow, String> {

    List<TopicRow> findAllByOrderByPosition();
}
