-- Places, tariffs and initiatives: what the facts are split by.
-- Days are ISO 8601 text (yyyy-MM-dd), instants are local time of Europe/Berlin (yyyy-MM-dd HH:mm:ss),
-- flags are 0 or 1.

CREATE TABLE regions (
    region_id  TEXT NOT NULL PRIMARY KEY,
    city       TEXT NOT NULL,
    state      TEXT NOT NULL,                    -- one of the sixteen German states, in German
    area_type  TEXT NOT NULL                     -- Großstadt, Mittelstadt or Kleinstadt, by inhabitants
) STRICT;

CREATE INDEX regions_by_state ON regions (state);

CREATE TABLE tariffs (
    tariff_id       TEXT    NOT NULL PRIMARY KEY,
    tariff_name     TEXT    NOT NULL UNIQUE,
    product_line    TEXT    NOT NULL,            -- Festnetz, Mobilfunk or Kombi
    technology      TEXT    NOT NULL,            -- Glasfaser, Kabel, DSL or 5G
    list_price_eur  REAL    NOT NULL CHECK (list_price_eur >= 0),
    download_mbit   INTEGER NOT NULL CHECK (download_mbit > 0)
) STRICT;

-- What the company does to improve a measure. An end or a scope may be missing: still running, everywhere.
CREATE TABLE initiatives (
    initiative_id    TEXT NOT NULL PRIMARY KEY,
    initiative_name  TEXT NOT NULL UNIQUE,
    started_on       TEXT NOT NULL,
    ended_on         TEXT,
    scope_dimension  TEXT,                       -- the dimension of models/cx that bounds it, such as state
    scope_value      TEXT,                       -- the member it is bounded to
    target_measure   TEXT NOT NULL,              -- the measure of models/cx it is meant to move
    target_dimension TEXT,                       -- the dimension that bounds the rows of that measure
    target_value     TEXT,                       -- the member of those rows, such as Hotline
    budget_eur       REAL NOT NULL CHECK (budget_eur >= 0)
) STRICT;
