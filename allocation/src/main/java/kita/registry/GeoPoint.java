package kita.registry;

/** A place on the map: latitude and longitude in degrees (WGS 84). */
public record GeoPoint(double latitude, double longitude) {

    private static final double EARTH_RADIUS_KM = 6371.0088; // mean radius, IUGG

    /** Great-circle distance in kilometres (haversine), in {@link StrictMath} so that every machine agrees. */
    public double kilometresTo(GeoPoint other) {
        double dLat = StrictMath.toRadians(other.latitude - latitude);
        double dLon = StrictMath.toRadians(other.longitude - longitude);
        double a = square(StrictMath.sin(dLat / 2))
                + StrictMath.cos(StrictMath.toRadians(latitude))
                        * StrictMath.cos(StrictMath.toRadians(other.latitude))
                        * square(StrictMath.sin(dLon / 2));
        return 2 * EARTH_RADIUS_KM * StrictMath.asin(StrictMath.min(1, StrictMath.sqrt(a)));
    }

    private static double square(double x) {
        return x * x;
    }
}
