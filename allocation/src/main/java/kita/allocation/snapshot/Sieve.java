package kita.allocation.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kita.allocation.application.Application;
import kita.allocation.criteria.Catalogue;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.Child;
import kita.registry.ChildId;
import kita.registry.HouseholdId;
import kita.registry.Kita;
import kita.registry.KitaId;

/** Tells the applications that can take part from those that a person must look at first. */
final class Sieve {

    private final Terms terms;
    private final Catalogue catalogue;
    private final RunningCare care;
    private final PresentPlaces present;
    private final Map<ApplicationId, Promise> promises;
    private final Map<ChildId, Child> children;
    private final Map<HouseholdId, RegistryExtract.Home> homes;
    private final Set<KitaId> kitas = new HashSet<>();
    private final Map<ApplicationId, SetAside> setAside = new TreeMap<>();

    Sieve(RegistryExtract registry, Catalogue catalogue, Terms terms, RunningCare care) {
        this.terms = terms;
        this.catalogue = catalogue;
        this.care = care;
        this.present = new PresentPlaces(care, terms.lastMonth());
        this.promises = registry.promisesById();
        this.children = registry.childrenById();
        this.homes = registry.homesById();
        registry.kitas().stream().map(Kita::id).forEach(kitas::add);
    }

    /** The waiting applications that take part, ordered by id. */
    List<Application> takePart(List<Application> applications) {
        List<Application> waiting = new ArrayList<>();
        for (Application application : applications) {
            if (application.isWaiting()) {
                Optional<String> obstacle = obstacleOf(application);
                obstacle.ifPresent(sentence -> setAside(application, sentence));
                if (obstacle.isEmpty()) {
                    waiting.add(application);
                }
            }
        }
        List<Application> once = withoutDuplicates(waiting);
        once.sort(Comparator.comparing(Application::id));
        return once;
    }

    /** Those that do not, ordered by id. */
    List<SetAside> setAside() {
        return List.copyOf(setAside.values());
    }

    private Optional<String> obstacleOf(Application application) {
        Child child = children.get(application.child());
        if (child == null) {
            return Optional.of("Das Kind " + application.child() + " ist nicht erfasst.");
        }
        if (!homes.containsKey(application.household())) {
            return Optional.of("Der Haushalt " + application.household() + " ist nicht erfasst.");
        }
        if (application.start().isBefore(terms.firstMonth())
                || application.start().isAfter(terms.lastMonth())) {
            return Optional.of(
                    "Der gewünschte Beginn " + application.start() + " liegt außerhalb des Vergabezeitraums.");
        }
        if (!catalogue.validity().contains(application.start().firstDay())) {
            return Optional.of("Die Vergabekriterien gelten nicht für einen Beginn im " + application.start() + ".");
        }
        return obstacleOfPromise(application)
                .or(() -> obstacleOfAge(application, child.birthDate()))
                .or(() -> obstacleOfWishes(application, child.birthDate()));
    }

    /** A promise that the application has moved away from since is kept beside the award, and a person looks at it. */
    private Optional<String> obstacleOfPromise(Application application) {
        return Optional.ofNullable(promises.get(application.id()))
                .map(promise -> promise.seat().start())
                .filter(start -> start.isBefore(application.start()) || start.isAfter(terms.lastMonth()))
                .map(start ->
                        "Zugesagt ist ein Platz ab " + start + ", angemeldet ist der Beginn " + application.start()
                                + " in einem Vergabezeitraum bis " + terms.lastMonth()
                                + ". Die Zusage gilt weiter und hält ihren Platz frei; bitte mit den Eltern klären.");
    }

    private Optional<String> obstacleOfAge(Application application, BirthDate birthDate) {
        if (birthDate.day().isAfter(application.start().lastDay())) {
            return Optional.of("Das Kind ist zum gewünschten Beginn noch nicht geboren.");
        }
        if (application.form() == CareForm.KINDERTAGESPFLEGE) {
            return Optional.of("Plätze in Kindertagespflege werden in diesem Verfahren nicht vergeben.");
        }
        boolean atSchool = catalogue.schoolEntry().gradeIn(birthDate, application.start()) >= 1;
        if (application.form() == CareForm.HORT && !atSchool) {
            return Optional.of("Hort ist gewünscht, das Kind geht zum gewünschten Beginn aber noch nicht zur Schule.");
        }
        if (application.form() != CareForm.HORT && atSchool) {
            return Optional.of(application.form().german()
                    + " ist gewünscht, das Kind ist zum gewünschten Beginn aber schulpflichtig.");
        }
        return Optional.empty();
    }

    private Optional<String> obstacleOfWishes(Application application, BirthDate birthDate) {
        if (present.hasLaterContract(application, birthDate)) {
            return Optional.of("Ein Wechsel ist gewünscht, für die Zeit danach gibt es aber schon einen Vertrag; bitte"
                    + " zuerst klären, welcher gelten soll.");
        }
        CareForm form = FormByAge.of(birthDate, application.start(), application.form());
        boolean otherHours = present.of(application, birthDate)
                .filter(seat -> !seat.hours().equals(application.hours()))
                .isPresent();
        List<KitaId> held = care.kitasOf(application.child(), application.start(), form);
        Set<KitaId> named = new HashSet<>();
        for (KitaId kita : application.wishes()) {
            if (!kitas.contains(kita)) {
                return Optional.of("Die gewünschte Kita " + kita + " ist nicht erfasst.");
            }
            if (!named.add(kita)) {
                return Optional.of("Die Kita " + kita + " ist zweimal gewünscht.");
            }
            if (held.contains(kita) && !otherHours) {
                return Optional.of("Das Kind hat in der gewünschten Kita " + kita
                        + " zum gewünschten Beginn schon einen Vertrag.");
            }
        }
        return Optional.empty();
    }

    /** One child and kind of care counts once, by its promise or else by the earliest receipt; Hort and care before school are two kinds. */
    private List<Application> withoutDuplicates(List<Application> waiting) {
        List<Application> byReceipt = new ArrayList<>(waiting);
        Comparator<Application> promisedFirst =
                Comparator.comparing(application -> !promises.containsKey(application.id()));
        byReceipt.sort(promisedFirst.thenComparing(Application::received).thenComparing(Application::id));
        Map<String, Application> firstOfKind = new HashMap<>();
        List<Application> once = new ArrayList<>();
        for (Application application : byReceipt) {
            String kind = (application.form() == CareForm.HORT ? "Hort|" : "vor der Schule|") + application.child();
            Application first = firstOfKind.putIfAbsent(kind, application);
            if (first == null) {
                once.add(application);
            } else {
                String counts = promises.containsKey(first.id()) ? "die mit dem Platzangebot" : "die frühere";
                setAside(application, "Doppelte Anmeldung: es zählt " + counts + ", " + first.id() + ".");
            }
        }
        return once;
    }

    private void setAside(Application application, String sentence) {
        setAside.put(application.id(), new SetAside(application.id(), sentence));
    }
}
