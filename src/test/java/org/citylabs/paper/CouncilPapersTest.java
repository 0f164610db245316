package org.citylabs.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.citylabs.idea.IdeaCatalog;
import org.citylabs.idea.IdeaSupports;
import org.citylabs.print.MarkdownDocx;
import org.citylabs.print.MarkdownPdf;
import org.citylabs.project.Funding;
import org.citylabs.project.MilestoneDraft;
import org.citylabs.project.MilestoneId;
import org.citylabs.project.ProjectCatalog;
import org.citylabs.project.ProjectPlan;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.OpenProject;
import org.citylabs.testing.PublishedIdea;
import org.citylabs.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CityLabsTest
class CouncilPapersTest {

    @Autowired
    World world;

    @Autowired
    PublishedIdea ideas;

    @Autowired
    IdeaCatalog catalog;

    @Autowired
    IdeaSupports supports;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenProject projects;

    @Autowired
    ProjectCatalog projectCatalog;

    @Autowired
    ProjectPlan plan;

    @Autowired
    CouncilPapers papers;

    @Test
    void everythingACouncilAsksFor() throws IOException {
        var number = ideas.make(BIELEFELD, "Benches # with *shade*");
        var idea = catalog.find(number).orElseThrow().id();
        for (var person : List.of(world.citizenOf(TAMPERE), world.citizenOf(TAMPERE), world.citizenOf(BIELEFELD))) {
            world.does(person, () -> supports.give(idea));
        }
        var editor = world.citizenOf(BIELEFELD);
        var lab = labs.openForMembers(editor, BIELEFELD, TAMPERE);
        var project = projects.propose(lab, editor, idea.subject(), "Shade for all");
        var slug = projects.slug(project);
        assertThat(papers.ofProject(slug, Locale.ENGLISH))
                .as("before it is anybody's")
                .isEmpty();
        projects.accept(project, BIELEFELD);
        projects.accept(project, TAMPERE);
        world.does(editor, () -> {
            var day = projectCatalog.find(slug).orElseThrow().beginning();
            plan.fund(project, List.of(new Funding("The *state*", 1_234_550, "EUR", false)));
            plan.plan(project, MilestoneId.next(), new MilestoneDraft("Ten benches", day, TAMPERE, null));
        });

        var text = papers.ofProject(slug, Locale.ENGLISH).orElseThrow();
        assertThat(text)
                .startsWith("# Shade for all\n")
                .contains("/projects/" + slug)
                .contains("Supporters: 3 (Tampere 2, Bielefeld 1)")
                .contains("The \\*state\\*: €12,345.50, Asked for")
                .contains("Ten benches, Tampere — Ahead")
                .contains("Founded")
                .contains("## Open points");
        assertThat(papers.ofProject(slug, Locale.of("fi")).orElseThrow()).contains("## Avoimet asiat");
        assertThat(papers.ofIdea(number, Locale.GERMAN).orElseThrow())
                .startsWith("# Benches # with \\*shade\\*")
                .contains("## Antworten der Städte");
        assertThat(papers.ofIdea(ideas.waiting(BIELEFELD, "Not yet for all"), Locale.ENGLISH))
                .isEmpty();

        var pdf = new ByteArrayOutputStream();
        MarkdownPdf.write(text, "Shade for all", "en", pdf);
        try (var document = Loader.loadPDF(pdf.toByteArray())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Shade for all", "The *state*: €12,345.50");
        }
        var docx = new ByteArrayOutputStream();
        MarkdownDocx.write(text, "Shade for all", "en", docx);
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx.toByteArray()))) {
            assertThat(document.getParagraphs().getFirst().getStyle()).isEqualTo("Heading1");
            assertThat(document.getParagraphs())
                    .extracting(it -> it.getText())
                    .contains("– The *state*: €12,345.50, Asked for");
        }
    }
}
