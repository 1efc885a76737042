package kita.app.store.allocation;

import java.time.LocalDate;
import java.util.List;
import kita.app.store.Rows;
import kita.registry.CareForm;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.ContractId;
import kita.registry.KitaId;
import kita.registry.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Groups and contracts of one Kita around the month in which it opens. */
@Repository
public class OpeningStore {

    private final JdbcClient jdbc;

    OpeningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean exists(KitaId kita) {
        return jdbc.sql("SELECT exists (SELECT 1 FROM kita.kita WHERE kita_id = ?)")
                .param(kita.value())
                .query(Boolean.class)
                .single();
    }

    /** Groups that are open before that day. */
    public int groupsBefore(KitaId kita, LocalDate day) {
        return jdbc.sql("SELECT count(*) FROM kita.care_group WHERE kita_id = ? AND valid_from < ? AND valid_to >= ?")
                .params(kita.value(), day, day)
                .query(Integer.class)
                .single();
    }

    /** Lets the groups that open from the one day on and before the other open on the other; answers how many. */
    public int postponeGroups(KitaId kita, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        UPDATE kita.care_group SET valid_from = ?
                         WHERE kita_id = ? AND valid_from >= ? AND valid_from < ? AND valid_to >= ?""").params(to, kita.value(), from, to, to).update();
    }

    /** Contracts there that begin from the one month on and before the other, by child and start. */
    public List<Contract> contractsBeginning(KitaId kita, Month from, Month to) {
        return jdbc.sql("""
                        SELECT * FROM kita.contract WHERE kita_id = ? AND valid_from >= ? AND valid_from < ?
                         ORDER BY child_id COLLATE "C", valid_from""")
                .params(kita.value(), from.firstDay(), to.firstDay())
                .query((row, number) -> new Contract(
                        new ContractId(row.getString("contract_id")),
                        new ChildId(row.getString("child_id")),
                        kita,
                        CareForm.valueOf(row.getString("form")),
                        Rows.hours(row),
                        Rows.period(row)))
                .list();
    }

    public void beginLater(ContractId contract, LocalDate day) {
        jdbc.sql("UPDATE kita.contract SET valid_from = ? WHERE contract_id = ?")
                .params(day, contract.value())
                .update();
    }

    /** A contract that never begins goes; one with assessed months the database keeps. */
    public void remove(ContractId contract) {
        jdbc.sql("DELETE FROM kita.contract WHERE contract_id = ?")
                .param(contract.value())
                .update();
    }

    /** Whether a contract of the child ends on that day, so that it has no place from then on. */
    public boolean placeEndsOn(ChildId child, LocalDate day) {
        return jdbc.sql("SELECT exists (SELECT 1 FROM kita.contract WHERE child_id = ? AND valid_to = ?)")
                .params(child.value(), day)
                .query(Boolean.class)
                .single();
    }
}
