package kita.app.throwaway;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.app.KitaApplication;
import kita.app.database.ServerAddress;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole application on a home of its own. Closing it ends the application, and the server if nobody else is there. */
public final class Stage implements AutoCloseable {

    private final ConfigurableApplicationContext application;

    private Stage(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /** On the embedded server in that home. */
    public static Stage open(Path home) {
        return open(home, ServerAddress.EMBEDDED, Map.of());
    }

    /** @param settings as in application.yaml, such as {@code kita.billing.page} */
    public static Stage open(Path home, ServerAddress server, Map<String, Object> settings) {
        return open(home, server, settings, Optional.empty());
    }

    /** @param faults that sit between the application and its database */
    public static Stage open(
            Path home,
            ServerAddress server,
            Map<String, Object> settings,
            Optional<? extends BeanPostProcessor> faults) {
        SpringApplication spring = new SpringApplication(KitaApplication.class);
        spring.setRegisterShutdownHook(false);
        spring.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(ServerAddress.class, () -> server));
        faults.ifPresent(found ->
                spring.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(found)));
        // As arguments they outdo KITA_HOME and every file: nobody's own data must ever be drilled or measured with.
        List<String> arguments = new ArrayList<>(List.of("--kita.home=" + home));
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return new Stage(spring.run(arguments.toArray(new String[0])));
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    @Override
    public void close() {
        application.close();
    }
}
