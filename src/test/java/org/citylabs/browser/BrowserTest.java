package org.citylabs.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.citylabs.testing.CityLabsTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** A test in a real browser against the packaged application's own bundle; runs after packaging only. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@CityLabsTest
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"vaadin.productionMode=true", "citylabs.base-url=http://localhost"})
@Import(Site.class)
public @interface BrowserTest {}
