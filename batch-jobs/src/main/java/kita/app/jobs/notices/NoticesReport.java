package kita.app.jobs.notices;

import java.util.List;
import kita.app.store.notices.SetAsideNotices.SetAside;

/**
 * What came of the notices job.
 *
 * @param issued by this call
 * @param inAll notices of the municipality, each with its file in the folder
 * @param judged how many of the new files were judged against PDF/UA-1 and PDF/A ({@link SpotCheck}); all of them were good
 * @param setAside notices that could not be made and wait for a person
 */
public record NoticesReport(long issued, long inAll, long judged, List<SetAside> setAside) {

    public NoticesReport {
        setAside = List.copyOf(setAside);
    }
}
