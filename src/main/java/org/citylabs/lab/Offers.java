package org.citylabs.lab;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface Offers extends JpaRepository<Offer, UUID> {

    Optional<Offer> findByCallIdAndPerson(UUID call, PersonId person);

    List<Offer> findByCallIdInAndStateOrderById(Collection<UUID> calls, OfferState state, Limit limit);

    List<Offer> findByCallIdInAndPerson(Collection<UUID> calls, PersonId person);
}
