-- What happened to notices, without what was taken back as a mistake.
CREATE VIEW kita.notice_history WITH (security_invoker = true) AS
SELECT e.tenant, e.notice_year, e.notice_no, e.event_no, e.kind, e.happened_on
  FROM kita.notice_event e
 WHERE e.kind <> 'UNDONE'
   AND NOT EXISTS (SELECT FROM kita.notice_event u
                    WHERE (u.tenant, u.notice_year, u.notice_no, u.undoes_no)
                        = (e.tenant, e.notice_year, e.notice_no, e.event_no));
GRANT SELECT ON kita.notice_history TO kita_app, kita_audit;

-- Notices that settle nothing any more, whether they fell with a run or a clerk withdrew them.
CREATE VIEW kita.withdrawn_notice WITH (security_invoker = true) AS
SELECT tenant, notice_year, notice_no, withdrawn_on FROM kita.notice_withdrawal
 UNION ALL
SELECT tenant, notice_year, notice_no, happened_on FROM kita.notice_history WHERE kind = 'WITHDRAWN';
GRANT SELECT ON kita.withdrawn_notice TO kita_app, kita_audit;
