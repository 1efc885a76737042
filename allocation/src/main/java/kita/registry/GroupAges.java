package kita.registry;

/** Which children the licence of a group is for. */
public sealed interface GroupAges {

    /** All places are for one form of care. */
    record OneForm(CareForm form) implements GroupAges {}

    /**
     * A group of mixed age (altersgemischte Gruppe) for children from Krippe age to school.
     *
     * @param underThree how many of its places children may have before their third year is complete, 0 or more
     */
    record Mixed(int underThree) implements GroupAges {
        public Mixed {
            if (underThree < 0) {
                throw new IllegalArgumentException("A group cannot take " + underThree + " children under three");
            }
        }
    }
}
