-- What people read. Each view runs with the rights of whoever looks.
SET LOCAL search_path = archive;

CREATE VIEW shown WITH (security_invoker) AS
SELECT grp, seq, kind, thing, meeting, shown::jsonb AS body, (shown::jsonb->>'day')::date AS day
FROM entry e WHERE shown IS NOT NULL AND kind <> 'act_undone'
AND NOT EXISTS (                               -- what was undone stays in entry and is read nowhere
  SELECT 1 FROM entry u WHERE u.grp = e.grp AND u.kind = 'act_undone'
  AND e.seq BETWEEN (u.shown::jsonb->>'of')::bigint AND (u.shown::jsonb->>'to')::bigint);
CREATE VIEW thing_text WITH (security_invoker) AS    -- only words that the group agreed to share, and has not called back
SELECT grp, thing, text FROM (
  SELECT DISTINCT ON (grp, thing) grp, thing, body->>'text' AS text FROM shown
  WHERE kind IN ('thing_shared', 'thing_unshared') ORDER BY grp, thing, seq DESC) latest WHERE text <> '';
CREATE VIEW ask WITH (security_invoker) AS
SELECT a.grp, a.thing, t.text, row_number() OVER (PARTITION BY a.grp ORDER BY a.first_seq) AS number, a.since, a.times, a.answer,
  NOT a.withdrawn AND (a.answer IS NULL OR a.answer NOT IN ('yes_we_will', 'already_done')) AS open
FROM (
  SELECT grp, thing, min(seq) AS first_seq, min(day) AS since,
    count(*) FILTER (WHERE kind IN ('ask_made', 'ask_repeated')) AS times,
    (array_agg(body->>'answer' ORDER BY seq DESC) FILTER (WHERE kind IN ('ask_answered', 'ask_repeated')))[1] AS answer,
    coalesce((array_agg(kind ORDER BY seq DESC))[1] = 'ask_withdrawn', false) AS withdrawn
  FROM shown WHERE kind IN ('ask_made', 'ask_repeated', 'ask_answered', 'ask_withdrawn') AND thing IS NOT NULL
  GROUP BY grp, thing) a
LEFT JOIN thing_text t USING (grp, thing);
CREATE VIEW promise WITH (security_invoker) AS
SELECT p.grp, p.thing, t.text, row_number() OVER (PARTITION BY p.grp ORDER BY p.first_seq) AS number, p.made, p.due, p.state
FROM (
  SELECT grp, thing, min(seq) AS first_seq, min(day) AS made,
    (array_agg(body->>'due' ORDER BY seq DESC) FILTER (WHERE body ? 'due'))[1] AS due,
    coalesce((array_agg(body->>'state' ORDER BY seq DESC) FILTER (WHERE kind = 'promise_reviewed'))[1], 'not looked at') AS state
  FROM shown WHERE thing IS NOT NULL
  AND kind IN ('action_agreed', 'commitment_made', 'small_step_recorded', 'ask_kept_open', 'promise_reviewed')
  GROUP BY grp, thing) p
LEFT JOIN thing_text t USING (grp, thing);
CREATE VIEW decision WITH (security_invoker) AS
SELECT d.grp, d.thing, t.text, row_number() OVER (PARTITION BY d.grp ORDER BY d.first_seq) AS number, d.day, d.result, d.ended,
  r.told IS NOT NULL AS rolled_back, r.told
FROM (
  SELECT grp, thing, min(seq) AS first_seq, min(day) AS day,
    (array_agg(body->>'result' ORDER BY seq DESC) FILTER (WHERE body ? 'result'))[1] AS result,
    bool_or(kind = 'decision_ended') AS ended
  FROM shown WHERE kind IN ('decision_recorded', 'decision_ended') AND thing IS NOT NULL GROUP BY grp, thing) d
LEFT JOIN thing_text t USING (grp, thing)
LEFT JOIN (
  SELECT grp, body->>'comes_from' AS of, bool_or((body->>'told')::boolean) AS told FROM shown
  WHERE kind = 'rolled_back_recorded' AND body ? 'comes_from' GROUP BY grp, body->>'comes_from') r
ON r.grp = d.grp AND r.of = d.thing::text;
CREATE VIEW power_minutes WITH (security_invoker) AS  -- by role, never by person
SELECT grp, meeting, day, power, holder, via, sum(until - minute) AS minutes FROM (
  SELECT s.grp, s.meeting, s.day, s.body->>'power' AS power, s.body->>'holder' AS holder, s.body->>'via' AS via,
    (s.body->>'minute')::int AS minute,
    lead((s.body->>'minute')::int, 1, e.minute) OVER (PARTITION BY s.grp, s.meeting, s.body->>'power' ORDER BY s.seq) AS until
  FROM shown s JOIN (SELECT grp, meeting, max((body->>'minute')::int) AS minute FROM shown GROUP BY grp, meeting) e USING (grp, meeting)
  WHERE s.kind = 'power') held GROUP BY grp, meeting, day, power, holder, via;
CREATE INDEX entry_words ON entry USING gin (to_tsvector('english', shown::jsonb->>'text')) WHERE kind = 'thing_shared';
CREATE INDEX entry_undone ON entry (grp) WHERE kind = 'act_undone';

-- Who looked, by role and day: the group is shown it.
CREATE TABLE looked (
  part text NOT NULL, org int, grp int, day date NOT NULL DEFAULT current_date, times int NOT NULL DEFAULT 1,
  UNIQUE NULLS NOT DISTINCT (part, org, grp, day)
);
CREATE FUNCTION link(hash bytea) RETURNS TABLE (part text, org int, grp int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = archive, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT r.part, r.org, r.grp FROM reader r WHERE r.token = hash AND r.until > now();
  INSERT INTO looked AS l (part, org, grp) SELECT r.part, r.org, r.grp FROM reader r WHERE r.token = hash AND r.until > now()
  ON CONFLICT ON CONSTRAINT looked_part_org_grp_day_key DO UPDATE SET times = l.times + 1;
END $$;
REVOKE ALL ON FUNCTION link FROM PUBLIC;
GRANT EXECUTE ON FUNCTION link TO archive_gateway;
GRANT SELECT ON shown, thing_text, ask, promise, decision, power_minutes TO archive_member, archive_reader;
