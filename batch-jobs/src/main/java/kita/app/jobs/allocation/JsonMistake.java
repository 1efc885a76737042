package kita.app.jobs.allocation;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Where a JSON file is wrong, and what is wrong there, in German. */
final class JsonMistake {

    private JsonMistake() {}

    static String german(JacksonException failure) {
        return place(failure) + what(failure);
    }

    private static String place(JacksonException failure) {
        StringBuilder place = new StringBuilder();
        if (failure.getLocation() != null && failure.getLocation().getLineNr() > 0) {
            place.append("Zeile ")
                    .append(failure.getLocation().getLineNr())
                    .append(", Spalte ")
                    .append(failure.getLocation().getColumnNr());
        }
        String path = path(failure);
        if (!path.isEmpty()) {
            place.append(place.isEmpty() ? "" : " ").append("(").append(path).append(")");
        }
        return place.isEmpty() ? "" : place + ": ";
    }

    private static String path(JacksonException failure) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : failure.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String what(JacksonException failure) {
        if (failure instanceof StreamReadException) {
            return "Das ist kein gültiges JSON (" + failure.getOriginalMessage() + ").";
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return "Das Feld „" + unknown.getPropertyName() + "“ gibt es nicht; vorgesehen sind "
                    + unknown.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .toList() + ".";
        }
        if (failure instanceof InvalidFormatException format) {
            return "Der Wert „" + format.getValue() + "“ ist nicht vorgesehen (" + failure.getOriginalMessage() + ").";
        }
        if (failure instanceof ValueInstantiationException value) {
            Throwable cause = value.getCause() == null ? value : value.getCause();
            return "Der Wert ist nicht erlaubt (" + cause.getMessage() + ").";
        }
        if (failure instanceof MismatchedInputException) {
            return "Ein Feld fehlt oder ist von falscher Art (" + failure.getOriginalMessage() + ").";
        }
        return failure.getOriginalMessage();
    }
}
