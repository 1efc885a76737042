/** Applications to waive the fee (Erlass, § 90 (4) SGB VIII), decided and revoked. */
package kita.app.jobs.waivers;
