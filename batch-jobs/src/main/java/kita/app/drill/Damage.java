package kita.app.drill;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Damages bytes in the ways in which files come damaged, and in some in which only an attacker damages them. */
final class Damage {

    private static final String[] WORDS = {
        "-1",
        "0",
        "1e999",
        "99999999999999999999",
        "1/0",
        "2026-02-30",
        "9999-12-31",
        "\"",
        "''",
        ";",
        "\t",
        "\r",
        "\u0000",
        "\ufeff",
        "ä",
        "\ud83d\ude00",
        "<![CDATA[",
        "]]>",
        "<!DOCTYPE x [<!ENTITY a 'b'>]>",
        "&a;",
        "&#0;",
        "<",
        "*a",
        "&a [*a, *a]",
        "!!java.net.URL x",
        "{",
        "[[[[[[[[[[[[",
        "- ",
        ": ",
        "null",
        "=1+1",
        "%s%n"
    };

    private static final int MOST_RANDOM = 300;
    private static final int MOST_SLICE = 200;

    private Damage() {}

    static byte[] of(byte[] whole, Random dice) {
        if (dice.nextInt(10) == 0) {
            byte[] noise = new byte[dice.nextInt(MOST_RANDOM)];
            dice.nextBytes(noise);
            return noise;
        }
        byte[] damaged = whole;
        for (int i = 0; i <= dice.nextInt(4); i++) {
            damaged = once(damaged, dice);
        }
        return damaged;
    }

    private static byte[] once(byte[] whole, Random dice) {
        if (whole.length == 0) {
            return whole;
        }
        int at = dice.nextInt(whole.length);
        int end = Math.min(whole.length, at + 1 + dice.nextInt(MOST_SLICE));
        return switch (dice.nextInt(6)) {
            case 0 -> flipped(whole, at, dice);
            case 1 -> joined(whole, at, new byte[0], end);
            case 2 -> joined(whole, end, Arrays.copyOfRange(whole, at, end), end);
            case 3 -> Arrays.copyOf(whole, at);
            case 4 -> joined(whole, at, word(dice), at);
            default -> joined(whole, at, word(dice), end);
        };
    }

    private static byte[] word(Random dice) {
        return WORDS[dice.nextInt(WORDS.length)].getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] flipped(byte[] whole, int at, Random dice) {
        byte[] copy = whole.clone();
        copy[at] ^= (byte) (1 << dice.nextInt(8));
        return copy;
    }

    private static byte[] joined(byte[] whole, int to, byte[] between, int from) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(whole.length + between.length);
        out.write(whole, 0, to);
        out.writeBytes(between);
        out.write(whole, from, whole.length - from);
        return out.toByteArray();
    }
}
