-- Customers with their contract, value and, once they have left, when and why.

CREATE TABLE customers (
    customer_id          TEXT    NOT NULL PRIMARY KEY,
    signup_date          TEXT    NOT NULL,
    region_id            TEXT    NOT NULL REFERENCES regions (region_id),
    tariff_id            TEXT    NOT NULL REFERENCES tariffs (tariff_id),
    contract_type        TEXT    NOT NULL,       -- Monatsvertrag, Jahresvertrag or Zweijahresvertrag
    segment              TEXT    NOT NULL,       -- Einsteiger, Standard, Premium or Geschäftskunden
    age                  INTEGER CHECK (age BETWEEN 16 AND 120),  -- at the end of the data; empty for businesses
    gender               TEXT,                   -- empty for businesses and where not stated
    acquisition_channel  TEXT    NOT NULL,
    payment_method       TEXT    NOT NULL,
    preferred_language   TEXT    NOT NULL CHECK (preferred_language IN ('de', 'en')),
    monthly_charge_eur   REAL    NOT NULL CHECK (monthly_charge_eur >= 0),  -- at the end of the contract or the data
    tenure_months        INTEGER NOT NULL CHECK (tenure_months >= 0),
    lifetime_value_eur   REAL    NOT NULL,       -- margin so far and still expected
    churned              INTEGER NOT NULL CHECK (churned IN (0, 1)),
    churn_date           TEXT,
    churn_category       TEXT,
    churn_reason         TEXT,                   -- as stated by the customer
    usage_level          TEXT    NOT NULL,       -- Wenignutzer, Normalnutzer or Vielnutzer, in the first month
    household            TEXT    NOT NULL,       -- Einzelhaushalt, Paarhaushalt or Familienhaushalt, when signing up
    number_ported        INTEGER NOT NULL CHECK (number_ported IN (0, 1)),  -- brought a number along
    welcome_call         INTEGER NOT NULL CHECK (welcome_call IN (0, 1)),   -- was called in the first week
    equipment_generation    TEXT    NOT NULL,       -- Neuausstattung or Altausstattung, as handed out
    support_level         TEXT    NOT NULL,       -- Vorrangbetreuung or Grundbetreuung, given when signing up
    usage_peak           TEXT    NOT NULL,       -- W-Profil (winter), S-Profil (summer) or G-Profil
    line_state           TEXT    NOT NULL,       -- geschaltet; abgeklemmt or rückgebaut once the customer has left
    CHECK ((churned = 1) = (churn_date IS NOT NULL)),
    CHECK ((churned = 1) = (churn_reason IS NOT NULL))
) STRICT;

CREATE INDEX customers_by_region ON customers (region_id);
CREATE INDEX customers_by_tariff ON customers (tariff_id);
CREATE INDEX customers_by_signup_date ON customers (signup_date);
CREATE INDEX customers_by_churn_date ON customers (churn_date, churn_reason);

-- One invoice a customer and month, dated the last day of the month. Whoever has one is a customer of that month.
CREATE TABLE invoices (
    invoice_id    TEXT    NOT NULL PRIMARY KEY,
    customer_id   TEXT    NOT NULL REFERENCES customers (customer_id),
    invoice_date  TEXT    NOT NULL,
    amount_eur    REAL    NOT NULL,
    paid_late     INTEGER NOT NULL CHECK (paid_late IN (0, 1)),
    is_final      INTEGER NOT NULL CHECK (is_final IN (0, 1)),  -- 1 in the month the contract ended
    UNIQUE (customer_id, invoice_date)
) STRICT;

CREATE INDEX invoices_by_date ON invoices (invoice_date, customer_id);
