package kita.allocation.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kita.registry.ApplicationId;
import kita.registry.CareForm;
import kita.registry.HouseholdId;
import kita.registry.KitaId;
import kita.registry.Month;

/** Whether a problem makes sense at all: every finding at once, so that a file is not mended one error at a time. */
public final class ProblemValidation {

    private static final int LONGEST_HORIZON = 24;

    private final Problem problem;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<KitaId> kitas = new HashSet<>();
    private final Map<ApplicationId, Applicant> applicants = new HashMap<>();
    private final Map<KitaId, List<Applicant>> securedAt = new HashMap<>();

    private ProblemValidation(Problem problem) {
        this.problem = problem;
    }

    /** Everything that is wrong, in the order of the problem; empty for a sound problem. */
    public static List<Finding> findingsIn(Problem problem) {
        ProblemValidation validation = new ProblemValidation(problem);
        validation.lookAtHorizon();
        validation.lookAtLimits();
        validation.lookAtApplicants();
        validation.lookAtFamilies();
        validation.lookForTies();
        validation.lookAtSecuredPlaces();
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
            add(problem.tenant(), "Der Zeitraum muss 1 bis 24 Monate lang sein, nicht " + problem.months() + ".");
        }
    }

    private void lookAtLimits() {
        Set<String> seen = new HashSet<>();
        for (Limit limit : problem.limits()) {
            kitas.add(limit.kita());
            String name = "„" + limit.label() + "“";
            if (!seen.add(limit.kita() + "|" + limit.key())) {
                add(limit.kita(), "Das Kontingent " + limit.key() + " ist doppelt angegeben.");
            }
            if (limit.scope().forms().isEmpty()) {
                add(limit.kita(), "Das Kontingent " + name + " gilt für keine Betreuungsform.");
            }
            if (limit.freeByMonth().size() != problem.months()) {
                add(
                        limit.kita(),
                        "Für " + name + " sind " + limit.freeByMonth().size() + " statt " + problem.months()
                                + " Monate angegeben.");
            }
            if (limit.freeByMonth().stream().anyMatch(free -> free < 0)) {
                add(limit.kita(), "Für " + name + " sind negative freie Plätze angegeben.");
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
        Set<Wish> named = new HashSet<>();
        int secured = 0;
        for (Wish wish : applicant.wishes()) {
            if (!named.add(new Wish(wish.kita(), wish.start(), wish.hours(), null, null))) {
                add(
                        applicant.id(),
                        "Die Kita " + wish.kita() + " ist mit demselben Beginn und Umfang zweimal genannt.");
            }
            if (!kitas.contains(wish.kita())) {
                add(applicant.id(), "Die gewünschte Kita " + wish.kita() + " gibt es nicht.");
            }
            if (wish.start().isBefore(applicant.start()) || wish.start().isAfter(problem.lastMonth())) {
                add(
                        applicant.id(),
                        "Der Beginn " + wish.start() + " in der Kita " + wish.kita() + " liegt außerhalb von "
                                + applicant.start() + " bis " + problem.lastMonth() + ".");
            }
            if (wish.claim().isSecured() != wish.priority().isSecured()) {
                add(
                        applicant.id(),
                        "Bei der Kita " + wish.kita() + " passen Rangstufe "
                                + wish.priority().rank() + " und „"
                                + wish.claim().german()
                                + "“ nicht zusammen: nur ein gesicherter Platz hat Rangstufe 0.");
            }
            if (wish.claim().isSecured() && ++secured == 1) {
                securedAt
                        .computeIfAbsent(wish.kita(), kita -> new ArrayList<>())
                        .add(applicant);
            }
        }
        if (secured > 1) {
            add(applicant.id(), "Mehr als ein Platz ist gesichert; das Kind kann nur einen haben.");
        } else if (secured == 1 && applicant.securedRank() != applicant.wishes().size()) {
            add(applicant.id(), "Hinter dem gesicherten Platz stehen noch Wünsche; er muss der letzte sein.");
        }
    }

    private void lookAtOfficeOptions(Applicant applicant) {
        if (!applicant.isEntitled() && !applicant.officeOptions().isEmpty()) {
            add(applicant.id(), "Ohne Rechtsanspruch gibt es keine Angebote über die Wünsche hinaus.");
        }
        Set<KitaId> named = new HashSet<>();
        applicant.wishes().forEach(wish -> named.add(wish.kita()));
        if (applicant.places() < 1) {
            add(applicant.id(), "Ein Kind braucht mindestens einen Platz, nicht " + applicant.places() + ".");
        }
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
        problem.families().forEach(this::lookAtOwnList);
        for (ApplicationId id : new TreeSet<>(applicants.keySet())) {
            if (!familyOf.containsKey(id)) {
                add(id, "Die Anmeldung gehört zu keiner Familie.");
            }
        }
    }

    private void lookAtOwnList(Family family) {
        Set<JointOutcome> seen = new HashSet<>();
        for (JointOutcome outcome : family.ranked()) {
            if (!seen.add(outcome)) {
                add(
                        family.id(),
                        "Die Rangliste der Familie widerspricht sich: " + outcome.wishRanks() + " steht doppelt.");
            }
            boolean fits = outcome.wishRanks().size() == family.members().size();
            for (int i = 0; fits && i < family.members().size(); i++) {
                Applicant member = applicants.get(family.members().get(i));
                fits = member == null
                        || outcome.wishRanks().get(i) <= member.wishes().size();
            }
            if (!fits) {
                add(
                        family.id(),
                        "Die Rangliste der Familie nennt mit " + outcome.wishRanks()
                                + " Wünsche, die es nicht gibt, oder nicht alle Geschwister.");
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

    /** What is secured must have room, all of it at once: nobody can keep a promise that was given twice. */
    private void lookAtSecuredPlaces() {
        for (Limit limit : problem.limits()) {
            List<Applicant> here = securedAt.getOrDefault(limit.kita(), List.of());
            for (int i = 0; i < Math.min(problem.months(), limit.freeByMonth().size()); i++) {
                Month month = problem.firstMonth().plus(i);
                int taken = 0;
                for (Applicant applicant : here) {
                    taken += limit.takenBy(
                            applicant,
                            applicant.wishes().get(applicant.securedRank() - 1).seat(),
                            month);
                }
                if (taken > limit.freeByMonth().get(i)) {
                    add(
                            limit.kita(),
                            "„" + limit.label() + "“ im Monat " + month + ": gesichert sind " + taken
                                    + ", vorhanden nur " + limit.freeByMonth().get(i) + " (Anmeldungen "
                                    + here.stream()
                                            .map(Applicant::id)
                                            .map(Object::toString)
                                            .collect(Collectors.joining(", "))
                                    + ").");
                    break;
                }
            }
        }
    }

    private void add(Object subject, String sentence) {
        findings.add(new Finding(subject.toString(), sentence));
    }
}
