-- A registry of kembar, version 1 of its tables. Documentation/registry-file.md explains them.
--
-- number  the order of the records, in every list
-- id      the name by which records, and people, speak of a record
-- change  the number of the change that wrote what the row says now
--
-- Dates are EDTF (ISO 8601-2). Words in several languages are JSON, {"id": "…", "en": "…"}, one key for each language.
-- Words of closed lists are compared one by one, since SQLite builds a table for IN at each insertion.

PRAGMA application_id = 0x6B656D62;  -- 'kemb'

CREATE TABLE change (
  number INTEGER PRIMARY KEY,
  time TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (
    kind = 'created' OR kind = 'edited' OR kind = 'starred' OR kind = 'noted' OR kind = 'staged' OR
    kind = 'imported' OR kind = 'undone'),
  summary TEXT NOT NULL,
  undoes INTEGER REFERENCES change (number)
) STRICT;

CREATE TABLE version (
  record TEXT NOT NULL CHECK (
    record = 'source' OR record = 'place' OR record = 'person' OR record = 'agreement'),
  id TEXT NOT NULL,
  number INTEGER NOT NULL,
  change INTEGER NOT NULL REFERENCES change (number),
  replaced_by INTEGER NOT NULL REFERENCES change (number),
  document TEXT NOT NULL CHECK (json_valid(document)),
  PRIMARY KEY (record, id, change)
) STRICT;

CREATE INDEX version_by_number ON version (record, number);
CREATE INDEX version_by_change ON version (change, record, id);
CREATE INDEX version_by_replacement ON version (replaced_by, record, id);

CREATE TABLE source (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*'),
  change INTEGER NOT NULL REFERENCES change (number),
  publisher TEXT,
  title TEXT,
  published TEXT,
  url TEXT,
  language TEXT,
  note TEXT CHECK (note IS NULL OR json_valid(note))
) STRICT;

CREATE TABLE place (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*'),
  change INTEGER NOT NULL REFERENCES change (number),
  country TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (
    kind = 'city' OR kind = 'regency' OR kind = 'province' OR kind = 'state' OR kind = 'district' OR
    kind = 'other'),
  latitude REAL CHECK (latitude BETWEEN -90 AND 90),
  longitude REAL CHECK (longitude BETWEEN -180 AND 180),
  wikidata TEXT,
  geonames INTEGER
) STRICT;

CREATE TABLE place_name (
  place_number INTEGER NOT NULL REFERENCES place (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  language TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (place_number, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE place_alias (
  place_number INTEGER NOT NULL REFERENCES place (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  language TEXT,
  valid TEXT,
  PRIMARY KEY (place_number, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*'),
  change INTEGER NOT NULL REFERENCES change (number),
  name TEXT NOT NULL
) STRICT;

CREATE TABLE person_alias (
  person_number INTEGER NOT NULL REFERENCES person (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  language TEXT,
  valid TEXT,
  PRIMARY KEY (person_number, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreement (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*'),
  change INTEGER NOT NULL REFERENCES change (number),
  title TEXT CHECK (title IS NULL OR json_valid(title)),
  instrument TEXT NOT NULL CHECK (
    instrument = 'mou' OR instrument = 'loi' OR instrument = 'moc' OR instrument = 'agreement' OR
    instrument = 'arrangement' OR instrument = 'declaration' OR instrument = 'understanding' OR
    instrument = 'decision' OR instrument = 'bundle' OR instrument = 'unknown'),
  kind TEXT NOT NULL CHECK (
    kind = 'sister-city' OR kind = 'friendship-city' OR kind = 'city-cooperation' OR
    kind = 'city-organisation' OR kind = 'state' OR kind = 'unknown'),
  stage TEXT NOT NULL CHECK (
    stage = 'exploration' OR stage = 'intent' OR stage = 'planned' OR stage = 'signed' OR
    stage = 'in-force' OR stage = 'renewed' OR stage = 'lapsed' OR stage = 'ended' OR stage = 'unknown'),
  signed TEXT,
  agreed TEXT,
  effective TEXT,
  ends TEXT,
  funding TEXT CHECK (funding IS NULL OR json_valid(funding)),
  starred INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1))
) STRICT;

CREATE INDEX agreement_by_change ON agreement (change);

CREATE TABLE side (
  agreement_number INTEGER NOT NULL REFERENCES agreement (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  country TEXT NOT NULL,
  place TEXT REFERENCES place (id),
  body TEXT CHECK (body IS NULL OR json_valid(body)),
  PRIMARY KEY (agreement_number, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX side_by_place ON side (place) WHERE place IS NOT NULL;

CREATE TABLE participant (
  agreement_number INTEGER NOT NULL REFERENCES agreement (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  person TEXT REFERENCES person (id),
  role TEXT CHECK (role IS NULL OR json_valid(role)),
  side INTEGER,
  part TEXT NOT NULL CHECK (
    part = 'signatory' OR part = 'planned-signatory' OR part = 'witness' OR part = 'delegate' OR
    part = 'host' OR part = 'informant' OR part = 'other'),
  PRIMARY KEY (agreement_number, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX participant_by_person ON participant (person) WHERE person IS NOT NULL;

CREATE TABLE venue (
  agreement_number INTEGER PRIMARY KEY REFERENCES agreement (number) ON DELETE CASCADE,
  place TEXT REFERENCES place (id),
  text TEXT CHECK (text IS NULL OR json_valid(text))
) STRICT;

CREATE INDEX venue_by_place ON venue (place) WHERE place IS NOT NULL;

CREATE TABLE scope (
  agreement_number INTEGER NOT NULL REFERENCES agreement (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  field TEXT NOT NULL CHECK (
    field = 'education' OR field = 'culture' OR field = 'tourism' OR field = 'agriculture' OR
    field = 'health' OR field = 'urban-planning' OR field = 'environment' OR field = 'technology' OR
    field = 'trade' OR field = 'labour' OR field = 'transport' OR field = 'energy' OR
    field = 'finance' OR field = 'media' OR field = 'water' OR field = 'human-resources' OR
    field = 'youth-sports' OR field = 'governance' OR field = 'science' OR field = 'security' OR
    field = 'other'),
  text TEXT CHECK (text IS NULL OR json_valid(text)),
  PRIMARY KEY (agreement_number, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE action (
  agreement_number INTEGER NOT NULL REFERENCES agreement (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL CHECK (json_valid(text)),
  status TEXT NOT NULL CHECK (
    status = 'hoped' OR status = 'potential' OR status = 'planned' OR status = 'active' OR
    status = 'done' OR status = 'dropped'),
  side INTEGER,
  due TEXT,
  PRIMARY KEY (agreement_number, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE term (
  agreement_number INTEGER PRIMARY KEY REFERENCES agreement (number) ON DELETE CASCADE,
  years INTEGER CHECK (years BETWEEN 1 AND 999),
  notice_months INTEGER CHECK (notice_months BETWEEN 0 AND 999),
  renewal TEXT CHECK (renewal IS NULL OR json_valid(renewal))
) STRICT;

CREATE TABLE event (
  agreement_number INTEGER NOT NULL REFERENCES agreement (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  date TEXT,
  kind TEXT NOT NULL CHECK (
    kind = 'visit' OR kind = 'meeting' OR kind = 'talks' OR kind = 'signing' OR kind = 'ceremony' OR
    kind = 'statement' OR kind = 'other'),
  text TEXT NOT NULL CHECK (json_valid(text)),
  place TEXT REFERENCES place (id),
  PRIMARY KEY (agreement_number, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_by_place ON event (place) WHERE place IS NOT NULL;

-- The other agreement need not be in this registry; see agreement_elsewhere.
CREATE TABLE related (
  agreement_number INTEGER NOT NULL REFERENCES agreement (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  other TEXT NOT NULL,
  relation TEXT NOT NULL CHECK (
    relation = 'parent' OR relation = 'implements' OR relation = 'renews' OR relation = 'supersedes' OR
    relation = 'same-visit' OR relation = 'mentions'),
  PRIMARY KEY (agreement_number, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX related_by_other ON related (other);

CREATE TABLE fact (
  agreement_number INTEGER NOT NULL REFERENCES agreement (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  field TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES source (id),
  location TEXT,
  certainty TEXT NOT NULL CHECK (
    certainty = 'stated' OR certainty = 'implied' OR certainty = 'inferred' OR certainty = 'conflicting'),
  note TEXT CHECK (note IS NULL OR json_valid(note)),
  PRIMARY KEY (agreement_number, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX fact_by_source ON fact (source);

CREATE TABLE unknown (
  agreement_number INTEGER NOT NULL REFERENCES agreement (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  field TEXT NOT NULL CHECK (
    field = 'title' OR field = 'instrument' OR field = 'kind' OR field = 'stage' OR field = 'sides' OR
    field = 'participants' OR field = 'signed' OR field = 'agreed' OR field = 'effective' OR
    field = 'ends' OR field = 'venue' OR field = 'scope' OR field = 'actions' OR field = 'funding' OR
    field = 'term' OR field = 'events' OR field = 'related'),
  PRIMARY KEY (agreement_number, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
  agreement_number INTEGER NOT NULL REFERENCES agreement (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  date TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (agreement_number, position)
) STRICT, WITHOUT ROWID;

-- Agreements that a document has listed as written in another one, in its order; see agreement_elsewhere.
CREATE TABLE elsewhere (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  change INTEGER NOT NULL REFERENCES change (number)
) STRICT;

-- The rows of imported files that have been taken in; change is empty where the row said nothing new.
CREATE TABLE import_digest (
  agreement TEXT NOT NULL,
  digest INTEGER NOT NULL,
  change INTEGER,
  PRIMARY KEY (agreement, digest)
) STRICT, WITHOUT ROWID;

-- Programs that do not keep foreign keys, as sqlite3 does not unless it is told to, delete records whole by these.
CREATE TRIGGER agreement_deletion AFTER DELETE ON agreement BEGIN
  DELETE FROM side WHERE agreement_number = old.number;
  DELETE FROM participant WHERE agreement_number = old.number;
  DELETE FROM venue WHERE agreement_number = old.number;
  DELETE FROM scope WHERE agreement_number = old.number;
  DELETE FROM action WHERE agreement_number = old.number;
  DELETE FROM term WHERE agreement_number = old.number;
  DELETE FROM event WHERE agreement_number = old.number;
  DELETE FROM related WHERE agreement_number = old.number;
  DELETE FROM fact WHERE agreement_number = old.number;
  DELETE FROM unknown WHERE agreement_number = old.number;
  DELETE FROM note WHERE agreement_number = old.number;
END;

CREATE TRIGGER place_deletion AFTER DELETE ON place BEGIN
  DELETE FROM place_name WHERE place_number = old.number;
  DELETE FROM place_alias WHERE place_number = old.number;
END;

CREATE TRIGGER person_deletion AFTER DELETE ON person BEGIN
  DELETE FROM person_alias WHERE person_number = old.number;
END;

-- Agreements that are named or listed here, but not held.
CREATE VIEW agreement_elsewhere AS
SELECT id FROM (
  SELECT id, 0 AS part, number, 0 AS position FROM elsewhere
  UNION ALL
  SELECT other, 1, min(agreement_number), position FROM related
  WHERE other NOT IN (SELECT id FROM elsewhere) GROUP BY other)
WHERE id NOT IN (SELECT id FROM agreement)
ORDER BY part, number, position;

CREATE VIEW place_overview AS
SELECT
  id,
  coalesce(
    (SELECT name FROM place_name WHERE place_number = place.number AND language = 'en'),
    (SELECT name FROM place_name WHERE place_number = place.number AND language = 'id'),
    (SELECT name FROM place_name WHERE place_number = place.number ORDER BY position LIMIT 1)) AS name,
  country,
  kind,
  latitude,
  longitude,
  (SELECT count(DISTINCT agreement_number) FROM side WHERE side.place = place.id) AS agreements
FROM place;

CREATE VIEW agreement_overview AS
SELECT
  id,
  (SELECT group_concat(words, ' ⇄ ') FROM (
    SELECT coalesce(
      (SELECT name || ' (' || place_overview.country || ')' FROM place_overview WHERE place_overview.id = side.place),
      body ->> 'en', body ->> 'id', (SELECT value FROM json_each(body) LIMIT 1), side.country) AS words
    FROM side WHERE agreement_number = agreement.number ORDER BY position)) AS sides,
  instrument,
  kind,
  stage,
  coalesce(signed, agreed, effective) AS date,
  coalesce(title ->> 'en', title ->> 'id', (SELECT value FROM json_each(title) LIMIT 1)) AS title,
  starred
FROM agreement;
