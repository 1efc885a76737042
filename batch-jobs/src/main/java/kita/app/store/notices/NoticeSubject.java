package kita.app.store.notices;

import kita.billing.notice.NoticeKind;

/**
 * What a notice decides about: equal subjects never get two notices.
 *
 * @param key keys only, no personal data: application and number of its decision, or household and payer
 * @param basisDigest SHA-256 in hex of what the notice rests on; a new basis calls for a new notice
 */
public record NoticeSubject(NoticeKind kind, String key, String basisDigest) {}
