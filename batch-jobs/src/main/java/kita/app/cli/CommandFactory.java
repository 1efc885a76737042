package kita.app.cli;

import java.lang.reflect.Constructor;
import kita.app.cli.frame.Session;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Hands the session to the commands that ask for it in their constructor, which only their room can see. */
final class CommandFactory implements IFactory {

    private final Session session;

    CommandFactory(Session session) {
        this.session = session;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Session.class) {
                constructor.setAccessible(true);
                return type.cast(constructor.newInstance(session));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
