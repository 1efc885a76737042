package kita.app.documents;

import java.util.List;

/** What the YAML parser says in English, in the words of somebody who writes a text file. */
record YamlProblem(String german, String remedy) {

    private static final List<Known> KNOWN = List.of(
            new Known(
                    "mapping values are not allowed here",
                    "Hier darf kein Doppelpunkt stehen.",
                    "Einen Text mit Doppelpunkt in Anführungszeichen setzen; sonst prüfen, ob diese Zeile so weit"
                            + " eingerückt ist wie die Angaben daneben."),
            new Known(
                    "\\t",
                    "Hier steht ein Tabulator.",
                    "Mit Leerzeichen einrücken; im Editor alle Tabulatoren ersetzen."),
            new Known(
                    "expected <block end>",
                    "Die Einrückung passt nicht zu den Zeilen darüber, oder vor dieser Stelle endet ein Text zu früh.",
                    "Angaben derselben Gruppe gleich weit einrücken; Anführungszeichen prüfen."),
            new Known(
                    "expected ',' or",
                    "Eine Klammer ist nicht geschlossen, oder zwischen zwei Angaben fehlt ein Komma.",
                    "Klammern { } und [ ] bis zu dieser Zeile paarweise prüfen; Texte mit Komma oder Klammer in"
                            + " Anführungszeichen setzen."),
            new Known(
                    "could not find expected ':'",
                    "Hinter einem Namen fehlt der Doppelpunkt.",
                    "Angaben als „name: wert“ schreiben; prüfen, ob die Zeile darüber vollständig ist."),
            new Known(
                    "unexpected end of stream",
                    "Ein Anführungszeichen ist nicht geschlossen.",
                    "Das Anführungszeichen am Ende dieses Textes ergänzen."),
            new Known(
                    "unknown escape character",
                    "In einem Text in doppelten Anführungszeichen steht ein Backslash (\\).",
                    "Den Text in einfache Anführungszeichen setzen."),
            new Known(
                    "that cannot start any token",
                    "Ein Text beginnt mit einem Zeichen, das hier nicht am Anfang stehen darf.",
                    "Den Text in Anführungszeichen setzen."),
            new Known(
                    "expected the node content",
                    "Hier fehlt ein Wert.",
                    "Wert eintragen; ein Text, der mit einem Sonderzeichen beginnt, gehört in Anführungszeichen."),
            new Known(
                    "block sequence entries are not allowed",
                    "Hier darf kein Eintrag mit „- “ beginnen.",
                    "Den Eintrag in eine neue Zeile schreiben und unter seinem Namen einrücken."),
            new Known(
                    "but found another document",
                    "Die Datei enthält mehrere Dokumente.",
                    "Zeilen, die nur aus „---“ bestehen, löschen."),
            new Known(
                    "special characters are not allowed",
                    "Der Text enthält ein Steuerzeichen.",
                    "Datei als UTF-8-Text ohne Steuerzeichen speichern."),
            new Known(
                    "Nesting Depth exceeded",
                    "Der Text ist zu tief geschachtelt.",
                    "Höchstens 30 Ebenen verwenden; nicht geschlossene Klammern prüfen."),
            new Known("code points", "Der Text ist zu lang.", "Höchstens 4 Millionen Zeichen verwenden."));

    /** How a problem of the parser is recognised. */
    private record Known(String part, String german, String remedy) {}

    /** @param english what the parser says; what nobody has translated yet is quoted */
    static YamlProblem of(String english) {
        String said = english == null ? "?" : english;
        return KNOWN.stream()
                .filter(known -> said.contains(known.part()))
                .findFirst()
                .map(known -> new YamlProblem("Das ist kein gültiges YAML: " + known.german(), known.remedy()))
                .orElse(new YamlProblem(
                        "Das ist kein gültiges YAML (" + said + ").",
                        "Einrückung, Doppelpunkte und Anführungszeichen an dieser Stelle prüfen."));
    }
}
