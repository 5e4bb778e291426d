-- Version 2 of the tables: citations, and the catalogue. Documentation/registry-file.md explains them.

-- What one place of one source supports: fields are paths in the agreement, parted by blanks, the first at the position
-- of the row, and each other one at the next. A row of a table supports all that it says, so this takes a third of the
-- room that a row for each field took.
CREATE TABLE citation (
  agreement_number INTEGER NOT NULL REFERENCES agreement (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  fields TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES source (id),
  location TEXT,
  certainty TEXT NOT NULL CHECK (
    certainty = 'stated' OR certainty = 'implied' OR certainty = 'inferred' OR certainty = 'conflicting'),
  note TEXT CHECK (note IS NULL OR json_valid(note)),
  PRIMARY KEY (agreement_number, position)
) STRICT, WITHOUT ROWID;

INSERT INTO citation (agreement_number, position, fields, source, location, certainty, note)
SELECT agreement_number, start, fields, source, location, certainty, note FROM (
  SELECT
    *,
    first_value(position) OVER run AS start,
    group_concat(field, ' ') OVER run AS fields,
    count(*) OVER run = count(*) OVER (PARTITION BY agreement_number, number) AS is_last
  FROM (
    SELECT *, sum(is_other) OVER (PARTITION BY agreement_number ORDER BY position) AS number FROM (
      SELECT
        *,
        lag(source) OVER facts IS NOT source OR lag(location) OVER facts IS NOT location OR
        lag(certainty) OVER facts IS NOT certainty OR lag(note) OVER facts IS NOT note AS is_other
      FROM fact WINDOW facts AS (PARTITION BY agreement_number ORDER BY position)))
  WINDOW run AS (PARTITION BY agreement_number, number ORDER BY position))
WHERE is_last;

DROP TABLE fact;

CREATE INDEX citation_by_source ON citation (source);

-- A row for each field that a citation supports.
CREATE VIEW fact AS
SELECT agreement_number, position + key AS position, value AS field, source, location, certainty, note
FROM citation, json_each('[' || replace(json_quote(fields), ' ', '","') || ']');

DROP TRIGGER agreement_deletion;

CREATE TRIGGER agreement_deletion AFTER DELETE ON agreement BEGIN
  DELETE FROM side WHERE agreement_number = old.number;
  DELETE FROM participant WHERE agreement_number = old.number;
  DELETE FROM venue WHERE agreement_number = old.number;
  DELETE FROM scope WHERE agreement_number = old.number;
  DELETE FROM action WHERE agreement_number = old.number;
  DELETE FROM term WHERE agreement_number = old.number;
  DELETE FROM event WHERE agreement_number = old.number;
  DELETE FROM related WHERE agreement_number = old.number;
  DELETE FROM citation WHERE agreement_number = old.number;
  DELETE FROM unknown WHERE agreement_number = old.number;
  DELETE FROM note WHERE agreement_number = old.number;
END;

-- The catalogue: all of it is made from the other tables, and can be made again. Programs that change those tables have
-- nothing to do for it: the triggers note what they change, and kembar does not use what has been written before.

-- What is needed of many agreements to list, filter and search them, ready to be loaded.
--
-- first last  the numbers of the first and the last agreement in it; no block reaches into another
-- format      how dates, columns and text are written; a block in a format that is not known is not used
-- revision    the catalogue's when the block was written
-- directory   the catalogue's when the block was written, if an agreement in it named what was not there; else null
CREATE TABLE catalogue_block (
  first INTEGER PRIMARY KEY,
  last INTEGER NOT NULL,
  agreements INTEGER NOT NULL,
  format INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  directory INTEGER,
  dates BLOB NOT NULL,
  columns BLOB NOT NULL,
  text BLOB NOT NULL
) STRICT;

-- The numbers of agreements that were inserted, changed or deleted since their block was written, and how often.
CREATE TABLE catalogue_stale (
  agreement_number INTEGER PRIMARY KEY,
  edits INTEGER NOT NULL DEFAULT 1
) STRICT;

-- revision   grows whenever blocks are written
-- directory  grows whenever a source, place or person is inserted, changed or deleted
CREATE TABLE catalogue (
  revision INTEGER NOT NULL,
  directory INTEGER NOT NULL
) STRICT;

INSERT INTO catalogue (revision, directory) VALUES (0, 0);

-- OR REPLACE deletes the rows in its way without telling; so they are looked for before.

CREATE TRIGGER catalogue_agreement_replacement BEFORE INSERT ON agreement BEGIN
  INSERT INTO catalogue_stale (agreement_number)
  SELECT number FROM agreement WHERE number = new.number OR id = new.id
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_agreement_insertion AFTER INSERT ON agreement BEGIN
  INSERT INTO catalogue_stale (agreement_number) VALUES (new.number)
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_agreement_update BEFORE UPDATE ON agreement BEGIN
  INSERT INTO catalogue_stale (agreement_number)
  SELECT number FROM agreement WHERE number = new.number OR id = new.id
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
  INSERT INTO catalogue_stale (agreement_number) SELECT old.number UNION SELECT new.number
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_agreement_deletion AFTER DELETE ON agreement BEGIN
  INSERT INTO catalogue_stale (agreement_number) VALUES (old.number)
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_side_insertion AFTER INSERT ON side BEGIN
  INSERT INTO catalogue_stale (agreement_number) VALUES (new.agreement_number)
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_side_update AFTER UPDATE ON side BEGIN
  INSERT INTO catalogue_stale (agreement_number) SELECT old.agreement_number UNION SELECT new.agreement_number
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_side_deletion AFTER DELETE ON side BEGIN
  INSERT INTO catalogue_stale (agreement_number) VALUES (old.agreement_number)
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_participant_insertion AFTER INSERT ON participant BEGIN
  INSERT INTO catalogue_stale (agreement_number) VALUES (new.agreement_number)
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_participant_update AFTER UPDATE ON participant BEGIN
  INSERT INTO catalogue_stale (agreement_number) SELECT old.agreement_number UNION SELECT new.agreement_number
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_participant_deletion AFTER DELETE ON participant BEGIN
  INSERT INTO catalogue_stale (agreement_number) VALUES (old.agreement_number)
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_venue_insertion AFTER INSERT ON venue BEGIN
  INSERT INTO catalogue_stale (agreement_number) VALUES (new.agreement_number)
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_venue_update AFTER UPDATE ON venue BEGIN
  INSERT INTO catalogue_stale (agreement_number) SELECT old.agreement_number UNION SELECT new.agreement_number
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_venue_deletion AFTER DELETE ON venue BEGIN
  INSERT INTO catalogue_stale (agreement_number) VALUES (old.agreement_number)
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_scope_insertion AFTER INSERT ON scope BEGIN
  INSERT INTO catalogue_stale (agreement_number) VALUES (new.agreement_number)
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_scope_update AFTER UPDATE ON scope BEGIN
  INSERT INTO catalogue_stale (agreement_number) SELECT old.agreement_number UNION SELECT new.agreement_number
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_scope_deletion AFTER DELETE ON scope BEGIN
  INSERT INTO catalogue_stale (agreement_number) VALUES (old.agreement_number)
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_action_insertion AFTER INSERT ON action BEGIN
  INSERT INTO catalogue_stale (agreement_number) VALUES (new.agreement_number)
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_action_update AFTER UPDATE ON action BEGIN
  INSERT INTO catalogue_stale (agreement_number) SELECT old.agreement_number UNION SELECT new.agreement_number
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_action_deletion AFTER DELETE ON action BEGIN
  INSERT INTO catalogue_stale (agreement_number) VALUES (old.agreement_number)
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_term_insertion AFTER INSERT ON term BEGIN
  INSERT INTO catalogue_stale (agreement_number) VALUES (new.agreement_number)
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_term_update AFTER UPDATE ON term BEGIN
  INSERT INTO catalogue_stale (agreement_number) SELECT old.agreement_number UNION SELECT new.agreement_number
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_term_deletion AFTER DELETE ON term BEGIN
  INSERT INTO catalogue_stale (agreement_number) VALUES (old.agreement_number)
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_event_insertion AFTER INSERT ON event BEGIN
  INSERT INTO catalogue_stale (agreement_number) VALUES (new.agreement_number)
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_event_update AFTER UPDATE ON event BEGIN
  INSERT INTO catalogue_stale (agreement_number) SELECT old.agreement_number UNION SELECT new.agreement_number
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_event_deletion AFTER DELETE ON event BEGIN
  INSERT INTO catalogue_stale (agreement_number) VALUES (old.agreement_number)
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_related_insertion AFTER INSERT ON related BEGIN
  INSERT INTO catalogue_stale (agreement_number) VALUES (new.agreement_number)
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_related_update AFTER UPDATE ON related BEGIN
  INSERT INTO catalogue_stale (agreement_number) SELECT old.agreement_number UNION SELECT new.agreement_number
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_related_deletion AFTER DELETE ON related BEGIN
  INSERT INTO catalogue_stale (agreement_number) VALUES (old.agreement_number)
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_citation_insertion AFTER INSERT ON citation BEGIN
  INSERT INTO catalogue_stale (agreement_number) VALUES (new.agreement_number)
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_citation_update AFTER UPDATE ON citation BEGIN
  INSERT INTO catalogue_stale (agreement_number) SELECT old.agreement_number UNION SELECT new.agreement_number
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_citation_deletion AFTER DELETE ON citation BEGIN
  INSERT INTO catalogue_stale (agreement_number) VALUES (old.agreement_number)
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_unknown_insertion AFTER INSERT ON unknown BEGIN
  INSERT INTO catalogue_stale (agreement_number) VALUES (new.agreement_number)
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_unknown_update AFTER UPDATE ON unknown BEGIN
  INSERT INTO catalogue_stale (agreement_number) SELECT old.agreement_number UNION SELECT new.agreement_number
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_unknown_deletion AFTER DELETE ON unknown BEGIN
  INSERT INTO catalogue_stale (agreement_number) VALUES (old.agreement_number)
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_note_insertion AFTER INSERT ON note BEGIN
  INSERT INTO catalogue_stale (agreement_number) VALUES (new.agreement_number)
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_note_update AFTER UPDATE ON note BEGIN
  INSERT INTO catalogue_stale (agreement_number) SELECT old.agreement_number UNION SELECT new.agreement_number
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER catalogue_note_deletion AFTER DELETE ON note BEGIN
  INSERT INTO catalogue_stale (agreement_number) VALUES (old.agreement_number)
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

-- Blocks say by number what agreements name by id.

CREATE TRIGGER directory_source_insertion BEFORE INSERT ON source BEGIN
  UPDATE catalogue SET directory = directory + 1;
  INSERT INTO catalogue_stale (agreement_number)
  SELECT agreement_number FROM source CROSS JOIN citation ON citation.source = source.id
    WHERE source.number = new.number OR source.id = new.id
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER directory_source_update BEFORE UPDATE ON source BEGIN
  UPDATE catalogue SET directory = directory + 1;
END;

CREATE TRIGGER directory_source_renaming BEFORE UPDATE OF number, id ON source BEGIN
  INSERT INTO catalogue_stale (agreement_number)
  SELECT agreement_number FROM source CROSS JOIN citation ON citation.source = source.id
    WHERE source.number IN (old.number, new.number) OR source.id = new.id
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER directory_source_deletion AFTER DELETE ON source BEGIN
  UPDATE catalogue SET directory = directory + 1;
  INSERT INTO catalogue_stale (agreement_number)
  SELECT agreement_number FROM citation WHERE source = old.id
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER directory_place_insertion BEFORE INSERT ON place BEGIN
  UPDATE catalogue SET directory = directory + 1;
  INSERT INTO catalogue_stale (agreement_number)
  SELECT agreement_number FROM place CROSS JOIN side ON side.place = place.id
    WHERE place.number = new.number OR place.id = new.id
  UNION ALL SELECT agreement_number FROM place CROSS JOIN venue ON venue.place = place.id
    WHERE place.number = new.number OR place.id = new.id
  UNION ALL SELECT agreement_number FROM place CROSS JOIN event ON event.place = place.id
    WHERE place.number = new.number OR place.id = new.id
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER directory_place_update BEFORE UPDATE ON place BEGIN
  UPDATE catalogue SET directory = directory + 1;
END;

CREATE TRIGGER directory_place_renaming BEFORE UPDATE OF number, id ON place BEGIN
  INSERT INTO catalogue_stale (agreement_number)
  SELECT agreement_number FROM place CROSS JOIN side ON side.place = place.id
    WHERE place.number IN (old.number, new.number) OR place.id = new.id
  UNION ALL SELECT agreement_number FROM place CROSS JOIN venue ON venue.place = place.id
    WHERE place.number IN (old.number, new.number) OR place.id = new.id
  UNION ALL SELECT agreement_number FROM place CROSS JOIN event ON event.place = place.id
    WHERE place.number IN (old.number, new.number) OR place.id = new.id
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER directory_place_deletion AFTER DELETE ON place BEGIN
  UPDATE catalogue SET directory = directory + 1;
  INSERT INTO catalogue_stale (agreement_number)
  SELECT agreement_number FROM side WHERE place = old.id
  UNION ALL SELECT agreement_number FROM venue WHERE place = old.id
  UNION ALL SELECT agreement_number FROM event WHERE place = old.id
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER directory_place_name_insertion AFTER INSERT ON place_name BEGIN
  UPDATE catalogue SET directory = directory + 1;
END;

CREATE TRIGGER directory_place_name_update AFTER UPDATE ON place_name BEGIN
  UPDATE catalogue SET directory = directory + 1;
END;

CREATE TRIGGER directory_place_name_deletion AFTER DELETE ON place_name BEGIN
  UPDATE catalogue SET directory = directory + 1;
END;

CREATE TRIGGER directory_place_alias_insertion AFTER INSERT ON place_alias BEGIN
  UPDATE catalogue SET directory = directory + 1;
END;

CREATE TRIGGER directory_place_alias_update AFTER UPDATE ON place_alias BEGIN
  UPDATE catalogue SET directory = directory + 1;
END;

CREATE TRIGGER directory_place_alias_deletion AFTER DELETE ON place_alias BEGIN
  UPDATE catalogue SET directory = directory + 1;
END;

CREATE TRIGGER directory_person_insertion BEFORE INSERT ON person BEGIN
  UPDATE catalogue SET directory = directory + 1;
  INSERT INTO catalogue_stale (agreement_number)
  SELECT agreement_number FROM person CROSS JOIN participant ON participant.person = person.id
    WHERE person.number = new.number OR person.id = new.id
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER directory_person_update BEFORE UPDATE ON person BEGIN
  UPDATE catalogue SET directory = directory + 1;
END;

CREATE TRIGGER directory_person_renaming BEFORE UPDATE OF number, id ON person BEGIN
  INSERT INTO catalogue_stale (agreement_number)
  SELECT agreement_number FROM person CROSS JOIN participant ON participant.person = person.id
    WHERE person.number IN (old.number, new.number) OR person.id = new.id
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER directory_person_deletion AFTER DELETE ON person BEGIN
  UPDATE catalogue SET directory = directory + 1;
  INSERT INTO catalogue_stale (agreement_number)
  SELECT agreement_number FROM participant WHERE person = old.id
  ON CONFLICT (agreement_number) DO UPDATE SET edits = edits + 1;
END;

CREATE TRIGGER directory_person_alias_insertion AFTER INSERT ON person_alias BEGIN
  UPDATE catalogue SET directory = directory + 1;
END;

CREATE TRIGGER directory_person_alias_update AFTER UPDATE ON person_alias BEGIN
  UPDATE catalogue SET directory = directory + 1;
END;

CREATE TRIGGER directory_person_alias_deletion AFTER DELETE ON person_alias BEGIN
  UPDATE catalogue SET directory = directory + 1;
END;
