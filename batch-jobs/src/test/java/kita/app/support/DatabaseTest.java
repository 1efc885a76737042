package kita.app.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kita.app.KitaApplication;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test against the whole application on a real embedded PostgreSQL. All such tests of one JVM share one context and
 * one database, so each takes a municipality of its own: {@link Towns#fresh()}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {KitaApplication.class, Towns.class},
        properties = "kita.home=target/test-home")
public @interface DatabaseTest {}
