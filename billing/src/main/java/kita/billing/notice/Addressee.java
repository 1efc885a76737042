package kita.billing.notice;

import kita.registry.PersonName;
import kita.registry.PostalAddress;

/** The person for whom the notice is meant (§ 37 (1) SGB X), with the address in the window of the envelope. */
public record Addressee(PersonName name, PostalAddress address) {}
