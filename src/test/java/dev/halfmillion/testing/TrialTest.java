package dev.halfmillion.testing;

import dev.halfmillion.platform.live.LaunchPad;
import dev.halfmillion.sales.FakeGateway;
import dev.halfmillion.sales.Till;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application in trial mode: one's own academy before it is live, on a real
 * MariaDB and a real port, with a schema that all tests of this annotation share. The sandbox is
 * there and so is the gateway of {@link Till}, which new payments go to unless {@link FakeGateway}
 * is switched off. {@link LaunchPad} goes live and back; each test leaves a trial behind.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import({TestClocks.class, LaunchPad.class, FakeGateway.class, Till.class})
@ContextConfiguration(initializers = TestDatabase.TrialInitializer.class)
@Tag("database")
public @interface TrialTest {}
