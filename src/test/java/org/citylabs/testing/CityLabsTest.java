package org.citylabs.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.citylabs.CityLabs;
import org.citylabs.answer.AnswerBuilder;
import org.citylabs.text.TestHome;
import org.citylabs.translation.TestOriginals;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test with the whole application on a real database. Contexts are shared between tests, so each test makes the
 * people and things it needs, by names of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = CityLabs.class)
@ActiveProfiles("test")
@Import({
    World.class,
    PublishedIdea.class,
    OpenTopic.class,
    OpenLab.class,
    OpenBoard.class,
    OpenWorkshop.class,
    OpenProject.class,
    AnswerBuilder.class,
    PermissionWorld.class,
    TestHome.class,
    TestOriginals.class
})
@ContextConfiguration(initializers = TestDatabase.class)
@TestExecutionListeners(
        listeners = OwnSecurityContext.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface CityLabsTest {}
