package org.citylabs.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.World.BIELEFELD;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.citylabs.idea.IdeaDraft;
import org.citylabs.idea.IdeaDrafts;
import org.citylabs.idea.IdeaSubmission;
import org.citylabs.identity.SignUp;
import org.citylabs.identity.SignUpDraft;
import org.citylabs.kernel.Language;
import org.citylabs.moderation.DecisionDraft;
import org.citylabs.moderation.Desk;
import org.citylabs.moderation.Verdict;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Mails as a real mail server gets them. */
@CityLabsTest
class SmtpMailTest {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    SignUp signUp;

    @Autowired
    IdeaDrafts drafts;

    @Autowired
    IdeaSubmission submission;

    @Autowired
    Desk desk;

    @Autowired
    World world;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        SERVER.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        properties.add("citylabs.base-url", () -> "https://citylabs.example");
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSignUpIsConfirmedByALinkInThePersonsLanguage(Language language) throws Exception {
        world.haveCities();
        var address = UUID.randomUUID() + "@example.org";
        signUp.request(new SignUpDraft(address, "Somebody new", BIELEFELD, true, language));
        var mail = onlyMailTo(address);
        assertThat(mail.getSubject())
                .isEqualTo(Map.of(
                                Language.GERMAN, "Bestätigen Sie Ihre Adresse für CityLabs",
                                Language.ENGLISH, "Confirm your address for CityLabs",
                                Language.FINNISH, "Vahvista osoitteesi CityLabsissa",
                                Language.SWEDISH, "Bekräfta din adress för CityLabs")
                        .get(language));
        assertThat(parts(mail)).hasSize(2);
        assertThat(parts(mail).getFirst()).contains("https://citylabs.example/confirm/");
        assertThat(parts(mail).getLast()).contains("<html lang=\"" + language.tag() + "\">");
    }

    @Test
    void whatPeopleWroteIsInertInAMail() throws Exception {
        var author = world.citizenOf(BIELEFELD);
        var title = "<img src=x onerror=alert(1)> " + UUID.randomUUID();
        var typed = new IdeaDraft(title, "A text of a certain length.", BIELEFELD, null, "", "en", false);
        world.does(author, () -> submission.submit(drafts.begin(typed), typed, true));
        world.does(world.moderatorOf(BIELEFELD), () -> {
            var open = desk.queue(null).stream()
                    .filter(it -> it.title().equals(title))
                    .findFirst()
                    .orElseThrow();
            var reason = "See <a href=\"javascript:alert(1)\">here</a>\r\nBcc: victim@example.org";
            desk.decide(open.id(), 1, new DecisionDraft(Verdict.ASK_FOR_CHANGES, null, reason));
        });
        var mail = onlyMailTo(world.email(author));
        assertThat(mail.getSubject()).contains(title).doesNotContain("\n");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(parts(mail).getLast())
                .contains("&lt;img src=x onerror=alert(1)&gt;", "&lt;a href=&quot;javascript:")
                .doesNotContain("<img", "<a href=\"javascript");
    }

    private static MimeMessage onlyMailTo(String address) {
        await().until(() -> !mailsTo(address).isEmpty());
        assertThat(mailsTo(address)).hasSize(1);
        return mailsTo(address).getFirst();
    }

    private static List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getAddressList(recipients(mail)).contains(address))
                .toList();
    }

    private static jakarta.mail.Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The plain text and the HTML. */
    private static List<String> parts(MimeMessage mail) throws MessagingException, IOException {
        var texts = new ArrayList<String>();
        gather((MimeMultipart) mail.getContent(), texts);
        return texts;
    }

    private static void gather(MimeMultipart parts, List<String> texts) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.getContent() instanceof MimeMultipart inner) {
                gather(inner, texts);
            } else {
                texts.add(part.getContent().toString());
            }
        }
    }
}
