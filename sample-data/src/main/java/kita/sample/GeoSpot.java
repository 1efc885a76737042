package kita.sample;

/** A spot on the map in degrees. The generator knows no other module, so it has its own. */
record GeoSpot(double latitude, double longitude) {

    private static final double METRES_PER_DEGREE = 111_195;

    /** The spot so many metres to the north and east; near enough for a town. Rounded to about 10 cm. */
    GeoSpot moved(double north, double east) {
        double metresPerLongitude = METRES_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(latitude));
        return new GeoSpot(
                rounded(latitude + north / METRES_PER_DEGREE), rounded(longitude + east / metresPerLongitude));
    }

    double metresTo(GeoSpot other) {
        double north = (other.latitude - latitude) * METRES_PER_DEGREE;
        double east = (other.longitude - longitude)
                * METRES_PER_DEGREE
                * StrictMath.cos(StrictMath.toRadians((latitude + other.latitude) / 2));
        return StrictMath.sqrt(north * north + east * east);
    }

    private static double rounded(double degrees) {
        return StrictMath.rint(degrees * 1_000_000) / 1_000_000;
    }
}
