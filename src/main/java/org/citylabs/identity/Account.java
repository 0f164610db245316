package org.citylabs.identity;

import java.time.Instant;
import java.util.List;
import org.citylabs.city.CityId;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own account, for nobody else. */
@Service
@PreAuthorize("isAuthenticated()")
public class Account {

    private final People people;
    private final SignInRegister register;
    private final PasswordEncoder passwords;
    private final CurrentPerson current;

    Account(People people, SignInRegister register, PasswordEncoder passwords, CurrentPerson current) {
        this.people = people;
        this.register = register;
        this.passwords = passwords;
        this.current = current;
    }

    /**
     * What a person sees of the own account.
     *
     * @param homeCity absent for somebody who acts for the network
     */
    public record Summary(
            PersonId id,
            String email,
            String publicName,
            Language language,
            @Nullable CityId homeCity,
            boolean hasPassword) {}

    /**
     * A device on which the person is signed in.
     *
     * @param current whether it is the one at hand
     */
    public record Device(SignInId signIn, String name, Instant since, Instant lastUsed, boolean current) {}

    @Transactional(readOnly = true)
    public Summary summary() {
        var me = me();
        return new Summary(
                me.id(),
                me.email(),
                me.publicName(),
                me.language(),
                me.homeCity().orElse(null),
                me.passwordHash().isPresent());
    }

    /** @throws InvalidInput if the name is too short or too long, or holds what cannot be seen */
    @Transactional
    public void rename(String publicName) {
        var check = new Check();
        PublicName.check(check, publicName);
        check.orThrow();
        me().rename(publicName.strip());
    }

    @Transactional
    public void speak(Language language) {
        me().speak(language);
    }

    /**
     * Changes the password, and ends the sign-ins on all other devices.
     *
     * @param old ignored by an account that has no password yet
     * @throws InvalidInput if the old one is wrong or the new one not good enough
     */
    @Transactional
    public void changePassword(String old, String password) {
        var me = me();
        var check = new Check()
                .that(
                        "old",
                        "identity.password.wrong",
                        me.passwordHash()
                                .map(hash -> passwords.matches(old, hash))
                                .orElse(true));
        PasswordRule.check(check, password, List.of(me.email(), me.publicName()));
        check.orThrow();
        me.usePassword(passwords.encode(password));
        current.signIn().ifPresent(kept -> register.endAllBut(me.id(), kept));
    }

    /** Where the person is signed in, the last used first. */
    @Transactional(readOnly = true)
    public List<Device> devices() {
        var here = current.signIn();
        return register.of(current.require()).stream()
                .map(row -> new Device(
                        row.id(),
                        row.device(),
                        row.createdAt(),
                        row.lastUsedAt(),
                        here.filter(row.id()::equals).isPresent()))
                .toList();
    }

    /** Ends one of the person's own sign-ins; one of somebody else's is left as it is. */
    @Transactional
    public void endDevice(SignInId signIn) {
        register.of(current.require()).stream()
                .map(SignInRow::id)
                .filter(signIn::equals)
                .forEach(register::end);
    }

    private Person me() {
        return people.findById(current.require().value()).orElseThrow();
    }
}
