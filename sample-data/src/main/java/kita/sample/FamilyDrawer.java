package kita.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kita.sample.Family.Adult;
import kita.sample.Family.Kid;
import kita.sample.Family.KidPlan;

/** Gives the planned children a home, parents, names and the Kita where they are in care. */
final class FamilyDrawer {

    private final SampleTown town;
    private final TownMap map;

    FamilyDrawer(SampleTown town, TownMap map) {
        this.town = town;
        this.map = map;
    }

    Family draw(int number, List<KidPlan> plans, Dice dice) {
        TownMap.Site near = map.anySite(dice);
        String surname = Names.family(dice);
        String person = key("P", number);
        List<Adult> adults = new ArrayList<>();
        adults.add(new Adult(person + "-1", Names.adult(dice), surname));
        Adult apart = null;
        int kind = dice.weighted(76, 17, 7);
        if (kind != 1) {
            String other = dice.percent(70) ? surname : Names.family(dice);
            Adult second = new Adult(person + "-2", Names.adult(dice), other);
            if (kind == 0) {
                adults.add(second);
            } else {
                apart = second;
            }
        }
        LocalDate eldest =
                plans.stream().map(KidPlan::birth).min(LocalDate::compareTo).orElseThrow();
        return new Family(
                number,
                key("H", number),
                near,
                map.homeNear(near, dice),
                Names.street(dice),
                Calendar.firstOfMonth(eldest),
                List.copyOf(adults),
                apart,
                kids(number, surname, plans, near, dice));
    }

    private List<Kid> kids(int number, String surname, List<KidPlan> plans, TownMap.Site near, Dice dice) {
        List<Kid> kids = new ArrayList<>();
        TownMap.Site siblings = null;
        for (KidPlan plan : plans) {
            TownMap.Site site = null;
            if (plan.care() != null) {
                boolean together = siblings != null && siblings.has(plan.care()) && dice.percent(80);
                site = together ? siblings : map.inCareNear(near, plan.care(), dice);
                siblings = site;
            }
            String key = key("K", number) + "-" + (kids.size() + 1);
            kids.add(new Kid(key, Names.child(dice), surname, plan, site));
        }
        return List.copyOf(kids);
    }

    private String key(String kind, int number) {
        return String.format(Locale.ROOT, "%s-%s-%06d", town.prefix(), kind, number);
    }
}
