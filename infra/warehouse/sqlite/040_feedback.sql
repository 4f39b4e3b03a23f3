-- What customers say: answered surveys, and reviews and posts in public.

CREATE TABLE surveys (
    survey_id    TEXT    NOT NULL PRIMARY KEY,
    customer_id  TEXT    NOT NULL REFERENCES customers (customer_id),
    case_id      TEXT    REFERENCES cases (case_id),   -- the case the survey asked about, if any
    answered_on  TEXT    NOT NULL,
    touchpoint   TEXT    NOT NULL,
    language     TEXT    NOT NULL CHECK (language IN ('de', 'en')),
    nps_score    INTEGER CHECK (nps_score BETWEEN 0 AND 10),
    nps_group    TEXT    CHECK (nps_group IN ('Promotor', 'Passiver', 'Kritiker')),
    csat_score   INTEGER CHECK (csat_score BETWEEN 1 AND 5),
    ces_score    INTEGER CHECK (ces_score BETWEEN 1 AND 7),  -- 7 is very easy
    comment      TEXT
) STRICT;

CREATE INDEX surveys_by_customer ON surveys (customer_id);
CREATE INDEX surveys_by_answered_on ON surveys (answered_on, touchpoint);

CREATE TABLE reviews (
    review_id    TEXT    NOT NULL PRIMARY KEY,
    customer_id  TEXT    REFERENCES customers (customer_id),  -- empty where the author is not known
    posted_on    TEXT    NOT NULL,
    source       TEXT    NOT NULL,
    kind         TEXT    NOT NULL,               -- Rezension (with stars) or Beitrag (without)
    language     TEXT    NOT NULL CHECK (language IN ('de', 'en')),
    stars        INTEGER CHECK (stars BETWEEN 1 AND 5),
    review_text  TEXT    NOT NULL
) STRICT;

CREATE INDEX reviews_by_posted_on ON reviews (posted_on);
CREATE INDEX reviews_by_customer ON reviews (customer_id);
