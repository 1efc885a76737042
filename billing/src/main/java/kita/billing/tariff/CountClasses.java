package kita.billing.tariff;

import java.util.Arrays;
import java.util.List;

/** Classes of a number of children or persons: 1, 2, 3+. The last may be open, "3+" for three and more. */
final class CountClasses {

    private static final int MOST = 99;

    private final List<String> keys;
    private final int[] classByNumber;
    private final int beyond;

    /** Numbers that do not ascend from 1 to 99, and an open class that is not the last, are refused. */
    CountClasses(List<String> keys) {
        this.keys = List.copyOf(keys);
        int last = -1;
        int[] lowest = new int[keys.size()];
        for (int i = 0; i < lowest.length; i++) {
            boolean mayBeOpen = i == lowest.length - 1;
            lowest[i] = number(keys.get(i), mayBeOpen);
            if (lowest[i] <= last) {
                throw new InvalidTariff(
                        "Die Klasse „" + keys.get(i) + "“ liegt nicht über der vorigen.",
                        "Klassen aufsteigend und ohne Wiederholung nennen.");
            }
            last = lowest[i];
        }
        this.classByNumber = new int[last + 1];
        Arrays.fill(classByNumber, Axis.NONE);
        for (int i = 0; i < lowest.length; i++) {
            classByNumber[lowest[i]] = i;
        }
        this.beyond = lowest.length > 0 && keys.get(lowest.length - 1).endsWith("+") ? lowest.length - 1 : Axis.NONE;
    }

    private static int number(String key, boolean mayBeOpen) {
        boolean open = key.endsWith("+");
        String digits = open ? key.substring(0, key.length() - 1) : key;
        boolean isNumber = !digits.isEmpty()
                && digits.length() <= 2
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && digits.charAt(0) != '0';
        if (!isNumber || open && !mayBeOpen) {
            throw new InvalidTariff(
                    "„" + key + "“ ist an dieser Stelle keine Klasse.",
                    "Zahlen von 1 bis " + MOST + " nennen; nur die letzte darf offen sein, etwa „4+“.");
        }
        return Integer.parseInt(digits);
    }

    int size() {
        return keys.size();
    }

    String key(int index) {
        return keys.get(index);
    }

    /** German: 3 oder mehr, for an open class. */
    String german(int index) {
        return isOpen(index) ? key(index).replace("+", " oder mehr") : key(index);
    }

    boolean isOpen(int index) {
        return key(index).endsWith("+");
    }

    int classOf(int number) {
        if (number < 0) {
            return Axis.NONE;
        }
        return number < classByNumber.length ? classByNumber[number] : beyond;
    }

    @Override
    public String toString() {
        return keys.toString();
    }
}
