package kita.allocation.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kita.registry.ApplicationId;
import kita.registry.CareForm;
import kita.registry.HouseholdId;
import kita.registry.KitaId;
import kita.registry.Month;

/** Whether a problem makes sense at all: every finding at once, so that a file is not mended one error at a time. */
public final class ProblemValidation {

    private static final int LONGEST_HORIZON = 12;

    private final Problem problem;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<KitaId> kitas = new HashSet<>();
    private final Map<ApplicationId, Applicant> applicants = new HashMap<>();

    private ProblemValidation(Problem problem) {
        this.problem = problem;
    }

    /** Everything that is wrong, in the order of the problem; empty for a sound problem. */
    public static List<Finding> findingsIn(Problem problem) {
        ProblemValidation validation = new ProblemValidation(problem);
        validation.lookAtHorizon();
        validation.lookAtProfiles();
        validation.lookAtApplicants();
        validation.lookAtFamilies();
        validation.lookForTies();
        return List.copyOf(validation.findings);
    }

    /** Refuses an unsound problem with {@link InvalidProblemException}. */
    public static void requireSound(Problem problem) {
        List<Finding> findings = findingsIn(problem);
        if (!findings.isEmpty()) {
            throw new InvalidProblemException(findings);
        }
    }

    private void lookAtHorizon() {
        if (problem.months() < 1 || problem.months() > LONGEST_HORIZON) {
            add(problem.tenant(), "Der Zeitraum muss 1 bis 12 Monate lang sein, nicht " + problem.months() + ".");
        }
    }

    private void lookAtProfiles() {
        Set<String> seen = new HashSet<>();
        for (PlaceProfile profile : problem.profiles()) {
            kitas.add(profile.kita());
            String form = profile.form().german();
            if (!seen.add(profile.kita() + "|" + form)) {
                add(profile.kita(), "Die Plätze für " + form + " sind doppelt angegeben.");
            }
            if (profile.freeByMonth().size() != problem.months()) {
                add(
                        profile.kita(),
                        "Für " + form + " sind " + profile.freeByMonth().size() + " statt " + problem.months()
                                + " Monate angegeben.");
            }
        }
    }

    private void lookAtApplicants() {
        ApplicationId before = null;
        for (Applicant applicant : problem.applicants()) {
            if (applicants.put(applicant.id(), applicant) != null) {
                add(applicant.id(), "Die Anmeldung steht doppelt im Vergabeproblem.");
            } else if (before != null && before.compareTo(applicant.id()) > 0) {
                add(applicant.id(), "Die Anmeldungen müssen nach ihrer Nummer geordnet sein.");
            }
            before = applicant.id();
            lookAtStart(applicant);
            lookAtWishes(applicant);
            lookAtOfficeOptions(applicant);
        }
    }

    private void lookAtStart(Applicant applicant) {
        Month start = applicant.start();
        if (start.isBefore(problem.firstMonth()) || start.isAfter(problem.lastMonth())) {
            add(
                    applicant.id(),
                    "Der Beginn " + start + " liegt außerhalb von " + problem.firstMonth() + " bis "
                            + problem.lastMonth() + ".");
        }
        if (applicant.birthDate().day().isAfter(start.lastDay())) {
            add(applicant.id(), "Das Kind ist im Monat des Beginns noch nicht geboren.");
        }
        if (applicant.formAtStart() == CareForm.KINDERTAGESPFLEGE) {
            add(applicant.id(), "Plätze in Kindertagespflege werden hier nicht vergeben.");
        } else if (applicant.formAtStart() != applicant.formIn(start)) {
            add(
                    applicant.id(),
                    "Angemeldet ist " + applicant.formAtStart().german() + ", nach dem Alter ist es aber "
                            + applicant.formIn(start).german() + ".");
        }
    }

    private void lookAtWishes(Applicant applicant) {
        Set<KitaId> named = new HashSet<>();
        for (Wish wish : applicant.wishes()) {
            if (!named.add(wish.kita())) {
                add(applicant.id(), "Die Kita " + wish.kita() + " ist zweimal gewünscht.");
            }
            if (!kitas.contains(wish.kita())) {
                add(applicant.id(), "Die gewünschte Kita " + wish.kita() + " gibt es nicht.");
            }
        }
    }

    private void lookAtOfficeOptions(Applicant applicant) {
        if (!applicant.isEntitled() && !applicant.officeOptions().isEmpty()) {
            add(applicant.id(), "Ohne Rechtsanspruch gibt es keine Angebote über die Wünsche hinaus.");
        }
        Set<KitaId> named = new HashSet<>();
        applicant.wishes().forEach(wish -> named.add(wish.kita()));
        for (OfficeOption option : applicant.officeOptions()) {
            if (!named.add(option.kita())) {
                add(applicant.id(), "Das Angebot " + option.kita() + " steht doppelt oder schon unter den Wünschen.");
            }
            if (!kitas.contains(option.kita())) {
                add(applicant.id(), "Die angebotene Kita " + option.kita() + " gibt es nicht.");
            }
            if (option.distanceMetres() < 0) {
                add(applicant.id(), "Der Weg zur Kita " + option.kita() + " ist negativ.");
            }
        }
    }

    private void lookAtFamilies() {
        Map<ApplicationId, HouseholdId> familyOf = new HashMap<>();
        Set<HouseholdId> seen = new HashSet<>();
        for (Family family : problem.families()) {
            if (!seen.add(family.id())) {
                add(family.id(), "Die Familie steht doppelt im Vergabeproblem.");
            }
            if (family.members().isEmpty()) {
                add(family.id(), "Die Familie hat keine Anmeldung.");
            }
            for (ApplicationId member : family.members()) {
                HouseholdId other = familyOf.put(member, family.id());
                if (other != null) {
                    add(member, "Die Anmeldung gehört zu zwei Familien: " + other + " und " + family.id() + ".");
                }
                Applicant applicant = applicants.get(member);
                if (applicant == null) {
                    add(family.id(), "Die Anmeldung " + member + " gibt es nicht.");
                } else if (!applicant.family().equals(family.id())) {
                    add(
                            member,
                            "Die Anmeldung nennt die Familie " + applicant.family() + ", steht aber bei " + family.id()
                                    + ".");
                }
            }
        }
        for (ApplicationId id : new TreeSet<>(applicants.keySet())) {
            if (!familyOf.containsKey(id)) {
                add(id, "Die Anmeldung gehört zu keiner Familie.");
            }
        }
    }

    private void lookForTies() {
        Map<KitaId, Map<Priority, ApplicationId>> lines = new TreeMap<>();
        for (Applicant applicant : problem.applicants()) {
            for (Wish wish : applicant.wishes()) {
                ApplicationId other = lines.computeIfAbsent(wish.kita(), kita -> new TreeMap<>())
                        .put(wish.priority(), applicant.id());
                if (other != null && !other.equals(applicant.id())) {
                    add(
                            applicant.id(),
                            "Gleicher Rang wie " + other + " bei der Kita " + wish.kita()
                                    + ": das Los muss entscheiden.");
                }
            }
        }
    }

    private void add(Object subject, String sentence) {
        findings.add(new Finding(subject.toString(), sentence));
    }
}
