package org.citylabs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import org.citylabs.city.CityId;
import org.citylabs.idea.IdeaCatalog;
import org.citylabs.idea.IdeaDraft;
import org.citylabs.idea.IdeaDrafts;
import org.citylabs.idea.IdeaFilter;
import org.citylabs.idea.IdeaSubmission;
import org.citylabs.idea.Place;
import org.citylabs.identity.Browser;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.SignUp;
import org.citylabs.identity.SignUpDraft;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.Violation;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.World;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestContextManager;

/** Whatever is typed into the forms is either kept as it is, or answered at its field; nothing else ever happens. */
@CityLabsTest
class FormFuzzTest {

    private static final int TRIES = 150;
    private static final Set<String> IDEA_FIELDS = Set.of("title", "body", "place", "city", "topic", "language");
    private static final Set<String> SIGN_UP_FIELDS = Set.of("email", "publicName", "homeCity", "oldEnough");

    private static int ran;

    @Autowired
    World world;

    @Autowired
    IdeaDrafts drafts;

    @Autowired
    IdeaSubmission submission;

    @Autowired
    IdeaCatalog catalog;

    @Autowired
    SignUp signUp;

    private @Nullable PersonId author;
    private final Browser browser = new Browser(new MockHttpServletRequest(), new MockHttpServletResponse());

    @BeforeTry
    void wire() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
        author = world.citizenOf(BIELEFELD);
        ran++;
    }

    @AfterContainer
    static void everyTryRan() {
        assertThat(ran).isGreaterThanOrEqualTo(4 * TRIES);
    }

    @Property(tries = TRIES)
    void anIdeaIsKeptAsTypedOrRefusedAtItsFields(@ForAll("ideas") IdeaDraft typed) {
        world.does(author, () -> {
            var draft = drafts.begin(typed);
            var answer = answer(() -> submission.submit(draft, typed, true));
            if (answer.isPresent()) {
                assertThat(IDEA_FIELDS).containsAll(fields(answer.get()));
            } else {
                var page =
                        catalog.find(catalog.numberOfOwn(draft).orElseThrow()).orElseThrow();
                assertThat(page.text().title()).isEqualTo(typed.title().strip());
                assertThat(page.text().body()).isEqualTo(typed.body().strip());
                assertThat(page.text().place()).isEqualTo(typed.place().strip());
            }
        });
    }

    @Property(tries = TRIES)
    void aDraftKeepsWhateverFits(@ForAll("ideas") IdeaDraft typed) {
        world.does(author, () -> {
            var id = drafts.begin(typed);
            var saved = drafts.find(id, browser).orElseThrow().typed();
            assertThat(codePoints(saved.title())).isEqualTo(Math.min(codePoints(typed.title()), 120));
            assertThat(codePoints(saved.body())).isEqualTo(codePoints(typed.body()));
            assertThat(drafts.save(id, typed, browser)).isTrue();
        });
    }

    @Property(tries = TRIES)
    void aSignUpIsTakenOrRefusedAtItsFields(@ForAll("words") String email, @ForAll("words") String name) {
        var draft = new SignUpDraft(email, name, BIELEFELD, true, Language.ENGLISH);
        var answer = answer(() -> {
            signUp.request(draft);
            return true;
        });
        assertThat(SIGN_UP_FIELDS).containsAll(answer.map(FormFuzzTest::fields).orElse(Set.of()));
    }

    @Property(tries = TRIES)
    void anySearchIsAnswered(@ForAll("words") String typed, @ForAll("words") String place) {
        var filter = new IdeaFilter(typed, null, typed, null, place, IdeaFilter.Order.NEWEST);
        assertThat(catalog.page(filter, Place.of(place)).ideas()).hasSizeLessThanOrEqualTo(IdeaCatalog.PAGE);
        assertThat(catalog.alike(typed, null)).hasSizeLessThanOrEqualTo(5);
    }

    @Provide
    Arbitrary<IdeaDraft> ideas() {
        var title =
                Arbitraries.oneOf(words(), Arbitraries.strings().ofMinLength(5).ofMaxLength(125));
        var body =
                Arbitraries.oneOf(words(), Arbitraries.strings().ofMinLength(20).ofMaxLength(400));
        var city = Arbitraries.of(BIELEFELD, new CityId("nowhere")).injectNull(0.1);
        var topic = Arbitraries.oneOf(Arbitraries.of("mobility"), words()).injectNull(0.5);
        var language = Arbitraries.oneOf(Arbitraries.of("de", "tr"), words()).injectNull(0.1);
        return Combinators.combine(title, body, city, topic, words(), language, Arbitraries.of(true, false))
                .as(IdeaDraft::new);
    }

    /** What people type, and what others type to see what happens. */
    @Provide
    Arbitrary<String> words() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        " ",
                        "Trees & <b>shade</b>",
                        "<script>alert(1)</script>",
                        "[x](javascript:alert(1))",
                        "' OR 1=1 --",
                        "${jndi:ldap://x}",
                        "{0} {1,choice,0#x}",
                        "%s%n",
                        "../../etc/passwd",
                        "\u202Egnp.exe",
                        "a\u0000b",
                        "\uD83D",
                        "😀👩‍👩‍👧‍👦",
                        "שלום",
                        "Ī̤̫̈́",
                        "a@b.example",
                        "a".repeat(300)),
                Arbitraries.strings().all().ofMaxLength(150),
                Arbitraries.strings().alpha().ofMaxLength(30));
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Optional<InvalidInput> answer(Supplier<?> action) {
        try {
            action.get();
            return Optional.empty();
        } catch (InvalidInput e) {
            return Optional.of(e);
        }
    }

    private static Set<String> fields(InvalidInput invalid) {
        return invalid.violations().stream().map(Violation::field).collect(Collectors.toSet());
    }
}
