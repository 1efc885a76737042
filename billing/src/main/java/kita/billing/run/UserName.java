package kita.billing.run;

import java.util.Locale;

/** Who did it: the name a user signs in with. Upper and lower case are the same person. Never blank. */
public record UserName(String value) {

    public UserName {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("A user name must not be blank");
        }
        value = value.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
