package kita.allocation.proposal;

import kita.registry.KitaId;

/**
 * A Kita that the parents did not name and the office may offer to an entitled child that is left over: within
 * reasonable reach (30 minutes or 5 km: VG Göttingen 2 B 122/21, VG Gelsenkirchen 10 K 3326/20).
 *
 * @param distanceMetres the way from home, in metres
 */
public record OfficeOption(KitaId kita, int distanceMetres) {}
