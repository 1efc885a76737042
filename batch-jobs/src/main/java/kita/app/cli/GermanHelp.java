package kita.app.cli;

import java.util.ListResourceBundle;
import java.util.ResourceBundle;

/** The words of picocli's own help, in German on every machine. */
final class GermanHelp {

    private GermanHelp() {}

    static ResourceBundle bundle() {
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {
                    {"usage.synopsisHeading", "Aufruf: "},
                    {"usage.commandListHeading", "%nBefehle:%n"},
                    {"usage.optionListHeading", "%nOptionen:%n"},
                    {"usage.parameterListHeading", "%nAngaben:%n"},
                };
            }
        };
    }
}
