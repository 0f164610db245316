package org.citylabs.discussion;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.MarkdownText;
import org.citylabs.kernel.MarkdownText.Run;

/**
 * Finds people whom words mention: {@code @} and a name. Upper and lower case are alike, the longest name wins, and a
 * name ends where a word does. Two people of one name are both meant, for nobody can tell which of them.
 */
public class Mentions {

    private static final char SIGN = '@';

    private final Collection<Profile> people;
    private final List<String> names; // the longest first

    /** @param people whom words may mention */
    public Mentions(Collection<Profile> people) {
        this.people = people;
        this.names = people.stream()
                .map(Mentions::name)
                .filter(name -> !name.isBlank())
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** Whether it is worth to look up who could be meant. */
    public static boolean maybeIn(String words) {
        return words.indexOf(SIGN) >= 0;
    }

    /** Whoever is mentioned in Markdown; code and links mention nobody. */
    public Set<PersonId> in(String markdown) {
        var mentioned = new MarkdownText(markdown)
                .texts().stream()
                        .flatMap(text -> runs(text).stream())
                        .filter(Run::marked)
                        .map(run -> run.text().substring(1))
                        .toList();
        return people.stream()
                .filter(person -> mentioned.stream().anyMatch(name(person)::equalsIgnoreCase))
                .map(Profile::id)
                .collect(Collectors.toSet());
    }

    /** Divides a text into the mentions in it and what stands between them. */
    public List<Run> runs(String written) {
        var text = Normalizer.normalize(written, Normalizer.Form.NFC);
        var runs = new ArrayList<Run>();
        var from = 0;
        for (int at = text.indexOf(SIGN); at >= 0; at = text.indexOf(SIGN, at + 1)) {
            var found = at < from ? Optional.<String>empty() : nameAt(text, at);
            if (found.isPresent()) {
                var end = at + 1 + found.get().length();
                runs.add(new Run(text.substring(from, at), false));
                runs.add(new Run(text.substring(at, end), true));
                from = end;
            }
        }
        runs.add(new Run(text.substring(from), false));
        return runs.stream().filter(run -> !run.text().isEmpty()).toList();
    }

    private Optional<String> nameAt(String text, int sign) {
        if (sign > 0 && Character.isLetterOrDigit(text.codePointBefore(sign))) {
            return Optional.empty(); // an address of mail
        }
        var start = sign + 1;
        return names.stream()
                .filter(name -> text.regionMatches(true, start, name, 0, name.length()))
                .filter(name -> start + name.length() == text.length()
                        || !Character.isLetterOrDigit(text.codePointAt(start + name.length())))
                .findFirst();
    }

    private static String name(Profile person) {
        return Normalizer.normalize(person.publicName().strip(), Normalizer.Form.NFC);
    }
}
