-- The organisation's archive: what rooms sent, and nothing else. PostgreSQL 15 or later. One file = one migration.
SET LOCAL search_path = archive;

CREATE TABLE this (                         -- the archive itself: one row
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  archive uuid NOT NULL DEFAULT gen_random_uuid(),
  certificate bytea                         -- SHA-256 of what the gateway shows; rooms pin it
);
INSERT INTO this DEFAULT VALUES;
CREATE TABLE organisation (org int PRIMARY KEY GENERATED ALWAYS AS IDENTITY, name text NOT NULL UNIQUE);
CREATE TABLE circle (                       -- a group of people that meets; what it is called leaves only with its yes
  grp int PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  org int NOT NULL REFERENCES organisation,
  uuid uuid NOT NULL UNIQUE,
  first_seal bytea NOT NULL CHECK (length(first_seal) = 32),
  called text,                              -- what the organisation itself calls it: whom it invited
  shown_name text NOT NULL DEFAULT '',
  keep_days int NOT NULL DEFAULT 1096,      -- what the group set; the gateway clears at this age
  UNIQUE (org, called)
);
CREATE TABLE kiosk (                        -- a computer that may send for a group
  key bytea NOT NULL CHECK (length(key) = 32),
  grp int NOT NULL REFERENCES circle,
  since timestamptz NOT NULL DEFAULT now(),
  ended timestamptz,
  PRIMARY KEY (grp, key)
);
CREATE TABLE invite (                       -- one kiosk of one group may come in with this; only the hash of its code is here
  code bytea PRIMARY KEY,
  org int NOT NULL REFERENCES organisation,
  called text NOT NULL,
  until timestamptz NOT NULL,
  used_by bytea
);
CREATE TABLE batch (                        -- one signed head: who vouches for the chain up to here
  batch bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  grp int NOT NULL, seq bigint NOT NULL, seal bytea NOT NULL, key bytea NOT NULL, signature bytea NOT NULL,
  came timestamptz NOT NULL DEFAULT now(),
  UNIQUE (grp, seq, seal, key)
);
CREATE TABLE entry (
  grp int NOT NULL, seq bigint NOT NULL CHECK (seq >= 0), seal bytea NOT NULL,
  before bytea NOT NULL,                    -- the seal of the entry before: two entries with one before are a fork
  row_mark bytea NOT NULL,                  -- commitment to what stays in the room
  shown_mark bytea,                         -- commitment to what is shown; NULL where nothing is
  salt bytea, shown text,                   -- exactly as sealed; both go when it is taken out
  kind text, thing uuid, meeting uuid,      -- read from shown, for looking up
  came timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (grp, seq, seal)
);
CREATE TABLE gone (                         -- taken out or past its time: it never comes back from an old copy
  grp int NOT NULL, seq bigint NOT NULL, seal bytea NOT NULL, why text NOT NULL, came timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (grp, seq, seal)
);
CREATE TABLE reader (                       -- a link that somebody was given; only the hash of its token is here
  token bytea PRIMARY KEY, part text NOT NULL CHECK (part IN ('member', 'reader', 'auditor')),
  org int REFERENCES organisation, grp int REFERENCES circle, until timestamptz NOT NULL
);
CREATE INDEX entry_thing ON entry (grp, thing) WHERE thing IS NOT NULL;
CREATE INDEX entry_kind ON entry (kind, grp) WHERE kind IS NOT NULL;

-- Whether every row is what its seal says and hangs on the row before: PostgreSQL alone can answer, without Heard.
CREATE VIEW chain_fault WITH (security_invoker) AS
SELECT e.grp, e.seq, e.seal, CASE WHEN e.seal <> w.seal THEN 'changed' ELSE 'the entry before is missing' END AS fault
FROM entry e JOIN circle c USING (grp)
CROSS JOIN LATERAL (SELECT sha256('heard2'::bytea || e.before || int8send(e.seq) || e.row_mark
                                  || coalesce(e.shown_mark, decode(repeat('00', 32), 'hex'))) AS seal) w
LEFT JOIN entry p ON p.grp = e.grp AND p.seq = e.seq - 1 AND p.seal = e.before
WHERE e.seal <> w.seal OR (p.seal IS NULL AND NOT (e.seq IN (0, 1) AND e.before = c.first_seal));
CREATE VIEW shown_fault WITH (security_invoker) AS
SELECT grp, seq, seal FROM entry
WHERE shown IS NOT NULL AND sha256('shown'::bytea || salt || convert_to(shown, 'UTF8')) IS DISTINCT FROM shown_mark;
CREATE VIEW fork WITH (security_invoker) AS
SELECT grp, seq AS from_seq, count(*) AS branches, min(came) AS first_came
FROM entry GROUP BY grp, seq, before HAVING count(*) > 1;
-- A head that a kiosk signed and whose entry is not here: something was deleted at the end.
CREATE VIEW head_fault WITH (security_invoker) AS
SELECT b.grp, b.seq, b.seal, 'a kiosk signed it, and it is not here' AS fault FROM batch b
WHERE NOT EXISTS (SELECT 1 FROM entry e WHERE e.grp = b.grp AND e.seq = b.seq AND e.seal = b.seal)
UNION ALL
SELECT e.grp, e.seq, e.seal, 'no kiosk signed it' FROM entry e
WHERE NOT EXISTS (SELECT 1 FROM entry n WHERE n.grp = e.grp AND n.seq = e.seq + 1 AND n.before = e.seal)
AND NOT EXISTS (SELECT 1 FROM batch b WHERE b.grp = e.grp AND b.seq = e.seq AND b.seal = e.seal);

-- A kiosk with the code of an invitation comes in: its group on first use, and its key. The gateway may do no more.
CREATE FUNCTION pair(code text, whose uuid, first bytea, own_key bytea) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = archive, pg_temp AS $$
DECLARE i invite%ROWTYPE; c archive.circle%ROWTYPE; hash bytea := sha256(convert_to(code, 'UTF8'));
BEGIN
  SELECT * INTO i FROM invite WHERE invite.code = hash FOR UPDATE;
  IF NOT FOUND OR i.until < now() THEN RETURN 'no_invite'; END IF;
  IF i.used_by IS NOT NULL AND i.used_by <> own_key THEN RETURN 'used'; END IF;
  SELECT * INTO c FROM circle WHERE circle.org = i.org AND circle.called = i.called;
  IF FOUND AND (c.uuid <> whose OR c.first_seal <> first) THEN RETURN 'another_record'; END IF;
  IF NOT FOUND THEN
    IF EXISTS (SELECT 1 FROM circle WHERE uuid = whose) THEN RETURN 'another_group'; END IF;
    INSERT INTO circle (org, uuid, first_seal, called) VALUES (i.org, whose, first, i.called) RETURNING * INTO c;
  END IF;
  INSERT INTO kiosk (key, grp) VALUES (own_key, c.grp) ON CONFLICT (grp, key) DO UPDATE SET ended = NULL;
  UPDATE invite SET used_by = own_key WHERE invite.code = hash;
  RETURN 'paired';
END $$;
REVOKE ALL ON FUNCTION pair FROM PUBLIC;

-- Who may what. Nobody logs in as a kiosk: the gateway checks its signature and only adds.
DO $$ DECLARE part text; BEGIN
  FOREACH part IN ARRAY ARRAY['gateway', 'member', 'reader', 'auditor'] LOOP
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'archive_' || part) THEN EXECUTE 'CREATE ROLE archive_' || part; END IF;
  END LOOP; END $$;
GRANT USAGE ON SCHEMA archive TO archive_gateway, archive_member, archive_reader, archive_auditor;
GRANT SELECT ON this, circle, kiosk, reader, gone TO archive_gateway;
GRANT UPDATE (certificate) ON this TO archive_gateway;
GRANT INSERT ON entry, batch, gone TO archive_gateway;
GRANT EXECUTE ON FUNCTION pair TO archive_gateway;
GRANT SELECT (grp, seq, seal, shown_mark) ON entry TO archive_gateway;
GRANT UPDATE (salt, shown, kind, thing, meeting) ON entry TO archive_gateway;
GRANT SELECT ON circle, entry, batch, fork, chain_fault, shown_fault, head_fault TO archive_member, archive_reader;
GRANT SELECT ON circle, batch, kiosk, fork, gone, chain_fault, head_fault TO archive_auditor;
GRANT SELECT (grp, seq, seal, before, row_mark, shown_mark, came) ON entry TO archive_auditor;
ALTER TABLE entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE batch ENABLE ROW LEVEL SECURITY;
ALTER TABLE circle ENABLE ROW LEVEL SECURITY;
CREATE FUNCTION seen(name text) RETURNS int LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('archive.' || name, true), '')::int $$;
CREATE POLICY adds ON entry FOR INSERT TO archive_gateway WITH CHECK (true);
CREATE POLICY looks_up ON entry FOR SELECT TO archive_gateway, archive_auditor USING (true);
CREATE POLICY clears ON entry FOR UPDATE TO archive_gateway USING (true) WITH CHECK (shown IS NULL AND salt IS NULL);
CREATE POLICY own_group ON entry FOR SELECT TO archive_member USING (grp = seen('grp'));
CREATE POLICY own_org ON entry FOR SELECT TO archive_reader USING (grp IN (SELECT c.grp FROM circle c WHERE c.org = seen('org')));
CREATE POLICY adds ON batch FOR INSERT TO archive_gateway WITH CHECK (true);
CREATE POLICY looks_up ON batch FOR SELECT TO archive_gateway, archive_auditor USING (true);
CREATE POLICY own_group ON batch FOR SELECT TO archive_member USING (grp = seen('grp'));
CREATE POLICY own_org ON batch FOR SELECT TO archive_reader USING (grp IN (SELECT c.grp FROM circle c WHERE c.org = seen('org')));
CREATE POLICY looks_up ON circle FOR SELECT TO archive_gateway, archive_auditor USING (true);
CREATE POLICY own_group ON circle FOR SELECT TO archive_member USING (grp = seen('grp'));
CREATE POLICY own_org ON circle FOR SELECT TO archive_reader USING (org = seen('org'));
