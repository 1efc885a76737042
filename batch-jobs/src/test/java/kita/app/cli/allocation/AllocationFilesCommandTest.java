package kita.app.cli.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import kita.app.cli.TypedCommand;
import kita.app.cli.frame.ExitCodes;
import kita.app.support.Schemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With the instance that allocation/README.md prints for people who want to type one. */
class AllocationFilesCommandTest {

    @TempDir
    private Path folder;

    private Path problem;
    private Path proposal;
    private Path certificate;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void theInstanceOfTheReadme() throws IOException {
        Path fromRoot = Path.of("allocation/README.md");
        String readme = Files.readString(
                Files.exists(fromRoot) ? fromRoot : Path.of("..").resolve(fromRoot));
        String instance = readme.substring(readme.indexOf("```json") + 7);
        problem = write(
                "problem.json", instance.substring(0, instance.indexOf("```")).strip());
        proposal = folder.resolve("proposal.json");
        certificate = folder.resolve("certificate.json");
    }

    @Test
    void the_instance_of_the_readme_is_solved_and_what_comes_out_passes_the_check() throws IOException {
        assertThat(solve()).isZero();
        assertThat(out.toString()).contains("2 von 2 Kindern haben einen Platz (1 nach Wunsch, 1 vom Amt angeboten)");
        assertThat(Files.readString(proposal))
                .contains("{\"kind\":\"byOffice\",\"applicant\":\"A1\",\"distanceMetres\":1200,\"kita\":\"K2\"}")
                .contains("{\"kind\":\"byWish\",\"applicant\":\"A2\",\"kita\":\"K1\",\"wishRank\":1}");
        assertThat(check()).isZero();
        assertThat(out.toString())
                .contains("Ergebnis: In Ordnung.", "Das Zertifikat stimmt Feld für Feld: ja", "Punkte 1");
    }

    @Test
    void the_three_files_fit_their_schemas() throws IOException {
        solve();
        assertThat(Schemas.errors("problem", json(problem))).isEmpty();
        assertThat(Schemas.errors("proposal", json(proposal))).isEmpty();
        assertThat(Schemas.errors("certificate", json(certificate))).isEmpty();
        assertThat(Schemas.errors("problem", json(replacing(problem, "\"places\": 1", "\"places\": 0"))))
                .isNotEmpty();
        assertThat(Schemas.errors("proposal", json(replacing(proposal, "byOffice", "byLuck"))))
                .isNotEmpty();
        assertThat(Schemas.errors("certificate", json(replacing(certificate, "\"seed\"", "\"saat\""))))
                .isNotEmpty();
    }

    @Test
    void a_falsified_certificate_is_answered_with_one_and_names_the_field() throws IOException {
        solve();
        replacing(certificate, "\"byOffice\":1,\"byWish\":1,\"kept\"", "\"byOffice\":0,\"byWish\":2,\"kept\"");
        assertThat(check()).isEqualTo(ExitCodes.FINDINGS);
        assertThat(out.toString())
                .contains(
                        "Nicht in Ordnung: das Zertifikat",
                        "counts.byOffice: im Zertifikat 0, nachgerechnet 1.",
                        "counts.byWish: im Zertifikat 2, nachgerechnet 1.");
    }

    @Test
    void a_proposal_that_passes_a_child_over_is_answered_with_one_and_says_whom() throws IOException {
        solve();
        replacing(
                proposal,
                "\"kind\":\"byWish\",\"applicant\":\"A2\",\"kita\":\"K1\",\"wishRank\":1",
                "\"kind\":\"none\",\"applicant\":\"A2\"");
        assertThat(run("allocation", "check", problem.toString(), proposal.toString()))
                .isEqualTo(ExitCodes.FINDINGS);
        assertThat(out.toString()).contains("übergeht Kinder", "F2: Die Familie könnte besser versorgt werden");
    }

    @Test
    void machines_get_one_line() {
        solve();
        assertThat(run("allocation", "check", problem.toString(), proposal.toString(), "--json"))
                .isZero();
        String last = out.toString().lines().reduce((one, two) -> two).orElseThrow();
        assertThat(JsonMapper.shared().readTree(last).get("judgement").asString())
                .isEqualTo("SOUND");
    }

    @Test
    void a_problem_that_contradicts_itself_is_refused_with_every_finding_at_once() throws IOException {
        replacing(problem, "\"members\": [\"A2\"]", "\"members\": [\"A1\"]");
        replacing(problem, "\"freeByMonth\": [1, 1,", "\"freeByMonth\": [-1,");
        assertThat(solve()).isEqualTo(ExitCodes.REFUSED);
        assertThat(err.toString())
                .contains(
                        "K1: Für „Kindergarten“ sind 11 statt 12 Monate angegeben.",
                        "K1: Für „Kindergarten“ sind negative freie Plätze angegeben.",
                        "A1: Die Anmeldung gehört zu zwei Familien: F1 und F2.",
                        "A2: Die Anmeldung gehört zu keiner Familie.");
        assertThat(proposal).doesNotExist();
    }

    @Test
    void what_cannot_be_read_is_refused_with_its_place() throws IOException {
        replacing(problem, "\"birthDate\": \"2022-05-01\"", "\"birthDate\": \"2022-02-30\"");
        assertThat(solve()).isEqualTo(ExitCodes.REFUSED);
        assertThat(err.toString()).contains("Zeile 12, Spalte", "applicants[0].birthDate", "2022-02-30");
        write("problem.json", "{\"tenant\": \"x\",");
        assertThat(solve()).isEqualTo(ExitCodes.REFUSED);
        assertThat(err.toString()).contains("kein gültiges JSON");
        write("problem.json", "{\"tenant\": \"x\", \"tenant\": \"y\"}");
        assertThat(solve()).isEqualTo(ExitCodes.REFUSED);
    }

    @Test
    void siblings_who_must_come_together_and_name_no_common_kita_are_reported() throws IOException {
        replacing(problem, "\"family\": \"F2\"", "\"family\": \"F1\"");
        replacing(
                problem,
                "\"members\": [\"A1\"], \"rule\": \"INDEPENDENT\"",
                "\"members\": [\"A1\", \"A2\"], \"rule\": \"TOGETHER_OR_NOT_AT_ALL\"");
        replacing(
                problem,
                ",\n    {\"id\": \"F2\", \"members\": [\"A2\"], \"rule\": \"INDEPENDENT\", \"ranked\": []}",
                "");
        replacing(problem, "{\"kita\": \"K2\", \"distanceMetres\": 1200}", "");
        String text = Files.readString(problem);
        int last = text.lastIndexOf("\"wishes\": [{\"kita\": \"K1\"");
        Files.writeString(
                problem, text.substring(0, last) + text.substring(last).replaceFirst("K1", "K2"));
        assertThat(solve()).isZero();
        assertThat(out.toString()).contains("Hinweis: F1: „Zusammen oder gar nicht“ ist nach Wunsch unmöglich");
        assertThat(check()).isZero();
    }

    @Test
    void one_more_place_at_the_wanted_kita_shows_who_fares_better() {
        assertThat(run("allocation", "whatif", "--problem", problem.toString(), "--more-places", "K1:Kindergarten:1"))
                .isZero();
        assertThat(out.toString())
                .contains("1 weiterer Platz Kindergarten in der Kita K1", "Einen besseren Platz bekommen: A1.");
    }

    @Test
    void a_place_less_shows_who_loses_and_to_which_group_the_child_belongs() {
        assertThat(run("allocation", "whatif", "--problem", problem.toString(), "--more-places", "K2:Kindergarten:-1"))
                .isZero();
        assertThat(out.toString())
                .contains("0 Kinder gewinnen einen Platz, 1 verlieren ihn", "Den Platz verlieren: A1.");
        assertThat(out.toString()).containsPattern("mit Rechtsanspruch +2 +\\+0 +-1");
    }

    @Test
    void a_question_that_changes_nothing_or_makes_no_sense_is_refused() {
        assertThat(run("allocation", "whatif", "--problem", problem.toString())).isEqualTo(ExitCodes.REFUSED);
        assertThat(run("allocation", "whatif", "--problem", problem.toString(), "--more-places", "K1:Zimmer:1"))
                .isEqualTo(ExitCodes.REFUSED);
        assertThat(run("allocation", "whatif", "--problem", problem.toString(), "--more-places", "K9:Krippe:1"))
                .isEqualTo(ExitCodes.REFUSED);
        assertThat(run("allocation", "whatif", "--problem", problem.toString(), "--policy", "zufall"))
                .isEqualTo(ExitCodes.REFUSED);
    }

    private int solve() {
        return run(
                "allocation",
                "solve",
                problem.toString(),
                "--seed",
                "7",
                "--out",
                proposal.toString(),
                "--certificate",
                certificate.toString());
    }

    private int check() {
        return run(
                "allocation",
                "check",
                problem.toString(),
                proposal.toString(),
                "--certificate",
                certificate.toString());
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    private static Path replacing(Path file, String old, String now) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        int at = text.indexOf(old);
        return Files.writeString(file, text.substring(0, at) + now + text.substring(at + old.length()));
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private int run(String... arguments) {
        return TypedCommand.run(out, err, arguments);
    }
}
