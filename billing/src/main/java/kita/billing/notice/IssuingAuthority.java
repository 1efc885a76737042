package kita.billing.notice;

import kita.registry.PostalAddress;

/** The authority that issues the notice (erlassende Behörde, § 33 (3) SGB X), as it stands in the letterhead. */
public record IssuingAuthority(String name, PostalAddress address, String phone, String email) {}
