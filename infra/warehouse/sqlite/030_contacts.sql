-- What customers wanted and how it went: cases, and the single interactions with or without a case.

CREATE TABLE cases (
    case_id                 TEXT    NOT NULL PRIMARY KEY,
    customer_id             TEXT    NOT NULL REFERENCES customers (customer_id),
    opened_at               TEXT    NOT NULL,
    resolved_at             TEXT,                -- empty while the case is open
    status                  TEXT    NOT NULL,    -- offen, in Bearbeitung or gelöst
    channel                 TEXT    NOT NULL,    -- where the case came in
    topic                   TEXT    NOT NULL,
    priority                TEXT    NOT NULL,    -- hoch, mittel or niedrig: 24, 48 or 96 hours to resolve
    team                    TEXT    NOT NULL,
    is_complaint            INTEGER NOT NULL CHECK (is_complaint IN (0, 1)),
    contacts                INTEGER NOT NULL CHECK (contacts >= 1),
    first_response_hours    REAL    NOT NULL CHECK (first_response_hours >= 0),
    resolution_hours        REAL    CHECK (resolution_hours >= 0),
    first_contact_resolved  INTEGER CHECK (first_contact_resolved IN (0, 1)),  -- empty while the case is open
    sla_met                 INTEGER CHECK (sla_met IN (0, 1)),  -- empty while the case is open and not overdue
    reopened                INTEGER NOT NULL CHECK (reopened IN (0, 1)),
    note                    TEXT,                -- call note, or the customer's own words in writing
    CHECK ((status = 'gelöst') = (resolved_at IS NOT NULL)),
    CHECK (resolved_at IS NULL OR resolved_at >= opened_at)
) STRICT;

CREATE INDEX cases_by_customer ON cases (customer_id);
CREATE INDEX cases_by_opened_at ON cases (opened_at, topic);

CREATE TABLE interactions (
    interaction_id    TEXT    NOT NULL PRIMARY KEY,
    customer_id       TEXT    NOT NULL REFERENCES customers (customer_id),
    case_id           TEXT    REFERENCES cases (case_id),
    started_at        TEXT    NOT NULL,
    channel           TEXT    NOT NULL,
    direction         TEXT    NOT NULL,          -- eingehend or ausgehend
    purpose           TEXT    NOT NULL,
    waiting_seconds   INTEGER CHECK (waiting_seconds >= 0),   -- phone and chat only
    duration_seconds  INTEGER CHECK (duration_seconds >= 0),  -- empty for letters and e-mails
    self_service      INTEGER NOT NULL CHECK (self_service IN (0, 1))  -- done without a member of staff
) STRICT;

CREATE INDEX interactions_by_customer ON interactions (customer_id, started_at);
CREATE INDEX interactions_by_case ON interactions (case_id);
CREATE INDEX interactions_by_started_at ON interactions (started_at, channel);
