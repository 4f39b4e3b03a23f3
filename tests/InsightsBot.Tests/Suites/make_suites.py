"""Questions a person would type, each with an oracle in SQL, in German and in English.

usage: make_suites.py DATA_FOLDER OUT_FOLDER [SUITE ...]
       make_suites.py check TEXT_SUITE.jsonl ANSWERS.jsonl

Nothing here was phrased after what the program understands: the questions were written from the data's own description,
by somebody who hadn't read the reader. The expected rows come from SQL over the CSV files and stay outside the
repository (licences differ); what is committed is the questions and the oracles.

Writes OUT/<suite>.jsonl (id, lang, question, kind, expected, pair, lenient?, conversation?, asOf?) for score.py, and
OUT/<suite>_text.jsonl for questions whose answer is words (definitions, about the hub), which `check` judges: answered,
and each of the words that must be said is in the answer.

Shares are 0-1, months YYYY-MM, durations seconds. Where the spelling of a member isn't the question's business
(weekdays, hours, compared periods), the oracle gives the figures alone. `refused` accepts a clarification too: the
point is that no figure is made up.
"""
import csv, json, os, sqlite3, statistics, sys


class Median:
    def __init__(self): self.v = []
    def step(self, x):
        if x is not None: self.v.append(x)
    def finalize(self): return statistics.median(self.v) if self.v else None


def load(folder, files):
    """CSV files as tables: a column is a number when every value in it is one; empty is NULL; 'ids' stay text."""
    db = sqlite3.connect(":memory:")
    db.create_aggregate("median", 1, Median)
    for name, (file, ids) in files.items():
        with open(os.path.join(folder, file), newline="", encoding="utf-8-sig") as f: rows = list(csv.DictReader(f))
        cols = list(rows[0])
        def numeric(c):
            try: [float(r[c]) for r in rows if r[c].strip()]
            except ValueError: return False
            return c not in ids
        nums = {c for c in cols if numeric(c)}
        def value(r, c):
            v = r[c].strip()
            if not v: return None
            if c not in nums: return r[c]
            return int(v) if v.lstrip("-").isdigit() else float(v)
        db.execute(f'create table {name} ({", ".join(chr(34) + c + chr(34) for c in cols)})')
        db.executemany(f'insert into {name} values ({",".join("?" * len(cols))})', [[value(r, c) for c in cols] for r in rows])
    return db


def telco(data):
    db = load(os.path.join(data, "telco_ibm_extended"), {n: (n + ".csv", {"Customer ID", "Zip Code"}) for n in ("demographics", "location", "services", "status", "population")})
    db.execute('create table c as select * from status join services using("Customer ID") join demographics using("Customer ID") join location using("Customer ID")')
    churned = "\"Churn Label\"='Yes'"
    return db, [
        ("scalar", f"select count(*) from c where {churned}", "wieviele kunden haben wir verloren", "How many customers have we lost?"),
        ("scalar", "select avg(\"Satisfaction Score\") from c where \"Internet Type\"='Fiber Optic'", "Durchschnittliche Zufriedenheit der Glasfaserkunden", "avg satisfaction score for fiber optic customers"),
        ("set", 'select "Payment Method", avg("Churn Value") from c group by 1', "Abwanderungsrate je Zahlungsart", "Break churn rate down by payment method"),
        ("rows", 'select "Contract", avg("Churn Value") r from c group by 1 order by r desc limit 1', "Welche Vertragsart hat die höchste Kündigungsrate?", "Which contract type loses the largest share of its customers?"),
        ("scalar", "select avg(\"Paperless Billing\"='Yes') from c", "Wie groß ist der Anteil der Kundinnen und Kunden mit papierloser Rechnung?", "What percentage of customers are on paperless billing?"),
        ("rows", 'select "City", sum("Total Revenue") n from c group by 1 order by n desc limit 5', "Top 5 Städte nach Gesamtumsatz", "Give me the five cities that bring in the most total revenue"),
        ("scalar", f'select sum("Total Revenue") from c where {churned}', "gesamtumsatz der abgewanderten kunden", "What is the total revenue of the customers who churned?"),
        ("scalar", 'select count(*) from c where "Age">65', "Wie viele unserer Kunden sind älter als 65?", "how many customers are over 65 years old"),
        ("scalar", "select count(*) from c where \"Age\" between 30 and 40 and \"Streaming Music\"='Yes'", "Wie viele Kunden im Alter von 30 bis 40 Jahren nutzen Streaming Music?", "Number of customers aged 30 to 40 who use streaming music"),
        ("set", 'select "Satisfaction Score", count(*) from c group by 1', "Verteilung der Zufriedenheitswerte", "distribution of satisfaction scores"),
        ("scalar", "select count(*) from c where \"Internet Service\"='No'", "Anzahl Kunden ohne Internet", "How many customers do not have internet service?"),
        ("rows", 'select "Offer", avg("Churn Value") r from c group by 1 order by r desc', "Ranking aller Offers nach Abwanderungsrate, die schlechteste zuerst", "rank all offers by churn rate, highest first"),
        ("scalar", 'select median("Monthly Charge") from c', "Median der monatlichen Gebühr", "What's the median monthly charge?"),
        ("scalar", 'select max("Monthly Charge") from c', "Was ist die höchste Monatsgebühr, die ein Kunde zahlt?", "highest monthly charge"),
        ("rows", f'select "Churn Reason", count(*) n from c where {churned} and "Senior Citizen"=\'Yes\' group by 1 order by n desc limit 1', "Was ist der häufigste Kündigungsgrund bei Senioren?", "What's the number one churn reason among senior citizens?"),
        ("set", f'select "Churn Category", count(*) from c where {churned} group by 1', "Wie verteilen sich die abgewanderten Kunden auf die Churn-Kategorien?", "churned customers by churn category"),
        ("scalar", f"select avg(\"Churn Category\"='Competitor') from c where {churned}", "Welcher Anteil der abgewanderten Kunden hat die Churn Category Competitor?", "What share of churned customers falls into the Competitor churn category?"),
        ("set", 'select avg("CLTV") from c group by "Churn Label"', "Vergleiche den durchschnittlichen CLTV von abgewanderten und nicht abgewanderten Kunden", "Compare average CLTV of churned and non-churned customers"),
        ("scalar", "select avg(\"Age\") from c where \"Gender\"='Female' and \"City\"='San Diego'", "Durchschnittsalter unserer Kundinnen in San Diego", "average age of female customers in San Diego"),
        ("rows", 'select "Customer ID", "Total Revenue" from c order by 2 desc limit 10', "Zeig mir die 10 Kunden mit dem höchsten Gesamtumsatz", "List the ten customers with the highest total revenue"),
        ("scalar", "select count(*) from c where \"Online Backup\"='Yes' and \"Premium Tech Support\"='No'", "Wie viele Kunden haben Online Backup, aber keinen Premium Tech Support?", "number of customers with online backup but without premium tech support"),
        ("scalar", 'select sum("Total Refunds") from c', "Wie viel Geld haben wir insgesamt erstattet?", "How much did we pay out in refunds altogether?"),
        ("scalar", f"select avg(\"Married\"='Yes') from c where {churned}", "Wie hoch ist der Anteil der Verheirateten unter den abgewanderten Kunden?", "Among churned customers, what proportion is married?"),
        ("set", 'select "Internet Type", avg("Avg Monthly GB Download") from c group by 1', "durchschnittliche monatliche Downloadmenge in GB nach Internettyp", "mean monthly GB download per internet type"),
        ("set", 'select "Contract", "Gender", avg("Churn Value") from c group by 1, 2', "Kündigungsquote nach Vertrag und Geschlecht", "churn rate by contract and gender"),
        ("rows", 'select "City", avg("Churn Value") r from c group by 1 having count(*)>=50 order by r desc limit 3', "Welche drei Städte mit mindestens 50 Kunden haben die höchste Abwanderungsrate?", "Of the cities with at least 50 customers, which 3 have the highest churn rate?"),
        ("scalar", 'select count(*) from c where "Number of Referrals">5', "Wie viele Kunden haben uns mehr als fünfmal weiterempfohlen?", "How many customers made more than five referrals?"),
        ("scalar", "select avg(\"Satisfaction Score\") from c where \"Contract\"='One Year'", "durchschnitliche zufridenheit bei einjahresvertraegen", "averge satisfacton one year contract"),
        ("refused", None, "Wie hat sich die Kündigungsrate gegenüber dem Vorquartal entwickelt?", "How did our churn rate change from Q2 to Q3?"),
        ("refused", None, "Wie hoch ist unser NPS?", "What is our Net Promoter Score?"),
        ("refused", None, "Wie viele Beschwerden hatten wir 2024?", "number of complaints in 2024"),
        ("refused", None, "Wie wird das Wetter morgen in Los Angeles?", "Will it rain in Los Angeles tomorrow?"),
        ("refused", None, "Wie hoch ist die Churn Rate bei Vodafone?", "What's Verizon's churn rate?"),
        ("refused", None, "Wie viele Kunden werden wir nächstes Jahr verlieren?", "How many customers are we going to lose next year?"),
        ("refused", None, "Top 0 Kündigungsgründe", "Show me the top 0 churn reasons"),
        ("scalar", "select count(*) from c where \"Senior Citizen\"='Yes' and \"Under 30\"='Yes'", "Wie viele Senioren sind jünger als 30?", "How many senior citizens are under 30?"),
        ("text", ["Kund|customer"], "Wie wird die Abwanderungsrate berechnet?", "How is churn rate calculated?"),
        ("text", ["7.043|7,043|7043|Vertrag|contract|Kund|customer"], "Welche Daten kennst du eigentlich?", "What data do you have?"),
        ("scalar", "select avg(\"Churn Value\") from c where \"Payment Method\"='Credit Card'", "Wie hoch ist die Kündigungsquote bei Kreditkartenzahlern?", "What's the churn rate for customers paying by credit card?", {"conversation": "t1"}),
        ("scalar", "select avg(\"Churn Value\") from c where \"Payment Method\"='Bank Withdrawal'", "und bei Bank Withdrawal?", "and bank withdrawal?", {"conversation": "t1"}),
        ("set", "select \"Gender\", avg(\"Churn Value\") from c where \"Payment Method\"='Bank Withdrawal' group by 1", "das Ganze bitte nach Geschlecht aufgeteilt", "split that by gender", {"conversation": "t1"}),
        ("set", 'select "Contract", avg("Monthly Charge") from c group by 1', "durchschnittliche Monatsgebühr je Vertragsart", "average monthly charge per contract type", {"conversation": "t2"}),
        ("set", "select \"Contract\", avg(\"Monthly Charge\") from c where \"Gender\"='Female' group by 1", "nur Frauen", "women only", {"conversation": "t2"}),
        ("list", f"select \"Customer ID\" from c where {churned} and \"City\"='San Diego' and \"Contract\"='Two Year'", "Liste alle Kunden aus San Diego mit Zweijahresvertrag (Two Year) auf, die gekündigt haben", "Which customers in San Diego on a two year contract have churned? List their IDs"),
        ("scalar", 'select count(distinct "City") from c', "In wie vielen verschiedenen Städten haben wir Kunden?", "How many different cities do our customers live in?"),
        ("scalar", 'select avg("Churn Value") from c where "Satisfaction Score"=3', "Wie viel Prozent der Kunden mit einer Zufriedenheit von 3 sind abgewandert?", "What percent of customers with a satisfaction score of 3 churned?"),
        ("set", 'select "Gender", sum("Total Revenue") from c group by 1', "Gesamtumsatz Männer vs. Frauen", "total revenue men vs women"),
        ("scalar", 'select avg("Total Revenue") from c', "Gesamtumsatz pro Kunde im Durchschnitt", "What's the average total revenue per customer?"),
        ("scalar", "select count(*) from c where \"Dependents\"='Yes'", "Wie viele Kunden haben Angehörige?", "number of customers with dependents"),
        ("scalar", "select count(*) from c where \"Streaming TV\"='No' and \"Streaming Movies\"='No'", "Wie viele Kunden nutzen weder Streaming TV noch Streaming Movies?", "How many customers use neither streaming TV nor streaming movies?"),
        ("scalar", "select count(*) from c where \"Internet Type\" in ('DSL','Cable')", "Anzahl Kunden mit DSL oder Kabel", "How many customers have DSL or cable?"),
        ("scalar", "select avg(\"Churn Value\") from c where \"Contract\"<>'Month-to-Month'", "Wie hoch ist die Abwanderungsquote insgesamt, wenn man Month-to-Month-Verträge ausschließt?", "overall churn rate excluding month-to-month contracts"),
        ("scalar", 'select count(*) from c join population p using("Zip Code") where p."Population">50000', "Wie viele Kunden wohnen in Postleitzahlgebieten mit mehr als 50.000 Einwohnern?", "How many customers live in a zip code with a population above 50,000?"),
        ("scalar", 'select count(*) from c where "Tenure in Months"<=6', "Wie viele Kunden sind seit höchstens 6 Monaten bei uns?", "How many customers have been with us for six months or less?"),
        ("set", f'select "Churn Reason", count(*) n from c where {churned} group by 1 having n<35', "Welche Kündigungsgründe kommen weniger als 35-mal vor?", "Which churn reasons were given fewer than 35 times?"),
        ("rows", 'select "Payment Method", count(*) n from c group by 1 order by n limit 1', "Welche Zahlungsmethode nutzen die wenigsten Kunden?", "What is the least used payment method?"),
        ("set", "select \"Internet Type\", avg(\"Churn Value\") from c where \"Internet Type\" in ('Fiber Optic','DSL') group by 1", "Haben Fiber-Optic- oder DSL-Kunden die höhere Abwanderungsrate?", "Is churn higher for fiber optic or for DSL customers?", {"lenient": True}),
    ]


def callcenter(data):
    db = load(os.path.join(data, "callcenter_pwc"), {"raw": ("calls.csv", set())})
    db.execute("""create table calls as select "Call Id" id, Agent agent, Date d, Time t, Topic topic, "Answered (Y/N)"='Y' answered, Resolved='Y' resolved,
        "Speed of answer in seconds" speed, "Satisfaction rating" sat,
        case when AvgTalkDuration is not null then substr(AvgTalkDuration,1,2)*3600+substr(AvgTalkDuration,4,2)*60+substr(AvgTalkDuration,7,2) end talk from raw""")
    mid = {"asOf": "2021-03-15"}
    return db, [
        ("scalar", "select count(*) from calls where not answered", "Wie viele Anrufe wurden nicht angenommen?", "How many calls went unanswered?"),
        ("scalar", "select avg(resolved) from calls", "Wie hoch ist der Anteil gelöster Anrufe an allen Anrufen?", "What share of all calls was resolved?"),
        ("rows", "select agent, count(*) n from calls where answered group by 1 order by n desc limit 1", "Welcher Agent hat die meisten Anrufe angenommen?", "Which agent answered the most calls?"),
        ("rows", "select agent, avg(resolved) r from calls group by 1 order by r desc limit 3", "Welche drei Agenten haben anteilig die meisten Anrufe gelöst?", "top 3 agents by share of resolved calls"),
        ("set", "select substr(d,1,7), avg(sat) from calls group by 1", "Zufriedenheit im Monatsverlauf", "average satisfaction by month"),
        ("scalar", "select avg(talk) from calls", "Durchschnittliche Gesprächsdauer", "What's our average talk time?"),
        ("set", "select topic, avg(talk) from calls group by 1", "Wie lange dauern die Gespräche im Schnitt je Thema?", "average talk duration by topic"),
        ("scalar", "select count(*) from calls where d like '2021-01%'", "anrufe im januar", "calls in january"),
        ("scalar", "select count(*) from calls where d='2021-01-11'", "Wie viele Anrufe kamen am 11.01.2021 rein?", "How many calls came in on January 11, 2021?"),
        ("set", "select count(*) from calls group by strftime('%w',d)", "Anrufe nach Wochentag", "call volume by day of week"),
        ("set", "select count(*) from calls group by substr(t,1,2)", "Anrufe je Stunde des Tages", "calls by hour of the day"),
        ("scalar", "select avg(speed<=20) from calls where answered", "Wie viel Prozent der angenommenen Anrufe wurden innerhalb von 20 Sekunden angenommen?", "What percentage of answered calls were picked up within 20 seconds?"),
        ("scalar", "select count(*) from calls where answered and not resolved", "Wie viele Anrufe wurden zwar angenommen, aber nicht gelöst?", "number of calls that were answered but not resolved"),
        ("scalar", "select count(*) from calls where agent='Jim' and topic='Payment related' and d like '2021-03%'", "Wie viele Anrufe zum Thema Payment related hatte Jim im März?", "How many payment related calls did Jim have in March?"),
        ("rows", "select topic, avg(sat) v from calls group by 1 order by v limit 1", "Bei welchem Thema ist die Zufriedenheit am niedrigsten?", "Which topic has the lowest average satisfaction?"),
        ("set", "select count(*) from calls where d<'2021-03' group by substr(d,1,7)", "Vergleiche die Anzahl der Anrufe im Januar und im Februar 2021", "Compare call volume in January 2021 with February 2021"),
        ("set", "select agent, avg(sat) from calls where agent in ('Dan','Becky') group by 1", "Dan gegen Becky: Wer hat die bessere durchschnittliche Zufriedenheit?", "Dan vs Becky: average satisfaction rating"),
        ("scalar", "select avg(speed) from calls", "Wie viele Sekunden warten Anrufer im Schnitt, bis jemand abnimmt?", "What's our average speed of answer?"),
        ("scalar", "select count(*) from calls where sat=1", "Anzahl Anrufe mit Bewertung 1", "How many calls got a rating of 1?"),
        ("scalar", "select avg(sat>=4) from calls where sat is not null", "Wie viel Prozent der bewerteten Anrufe bekamen eine 4 oder 5?", "Of the calls that were rated, what share got a 4 or a 5?"),
        ("set", "select agent, topic, count(*) from calls group by 1, 2", "Anrufe nach Agent und Thema", "calls per agent and topic"),
        ("scalar", "select max(talk) from calls", "Wie lange dauerte das längste Gespräch?", "maximum talk duration"),
        ("rows", "select d, count(*) n from calls group by 1 order by n desc limit 2", "An welchen zwei Tagen hatten wir die meisten Anrufe?", "What were the two busiest days by number of calls?"),
        ("scalar", "select count(*) from calls where d like '2021-02%'", "Wie viele Anrufe gab es letzten Monat?", "number of calls last month", mid),
        ("scalar", "select count(*) from calls where d='2021-03-14'", "wieviele anrufe gestern", "How many calls did we get yesterday?", mid),
        ("scalar", "select avg(answered) from calls where d between '2021-03-08' and '2021-03-14'", "Wie hoch war die Annahmequote letzte Woche?", "What share of calls was answered last week?", mid),
        ("scalar", "select count(*) from calls where topic='Technical Support' and d between '2021-02-15' and '2021-02-28'", "Anzahl der Anrufe zu Technical Support vom 15. bis 28. Februar 2021", "How many technical support calls did we have from 15 to 28 February 2021?"),
        ("scalar", "select count(*) from calls where not answered and d>='2021-03-01'", "Anzahl nicht angenommener Anrufe seit dem 1. März 2021", "number of unanswered calls since 1 March 2021"),
        ("refused", None, "Wie hoch ist der Umsatz pro Anruf?", "How much revenue do we make per call?"),
        ("refused", None, "Wie viele Anrufe gab es 2019?", "How many calls were there in 2019?"),
        ("refused", None, "Mit wie vielen Anrufen müssen wir nächsten Monat rechnen?", "How many calls should we expect next month?"),
        ("refused", None, "Zufriedenheit nach Bundesland", "satisfaction by customer region"),
        ("refused", None, "Wie viele Anrufe hat Sabine bearbeitet?", "How many calls did Sabine take?"),
        ("refused", None, "Wer wird deutscher Meister?", "Who will win the Champions League?"),
        ("refused", None, "Top 0 Agenten nach Zufriedenheit", "top 0 agents by satisfaction"),
        ("scalar", "select count(*) from calls where agent='Martha'", "Wie viele Anrufe hatte Martha?", "How many calls did Martha have?", {"conversation": "c1"}),
        ("scalar", "select count(*) from calls where agent='Stewart'", "und Stewart?", "and Stewart?", {"conversation": "c1"}),
        ("scalar", "select count(*) from calls where agent='Stewart' and d like '2021-02%'", "davon im Februar?", "how many of those in February?", {"conversation": "c1"}),
        ("set", "select topic, avg(sat) from calls group by 1", "Wie ist die durchschnittliche Zufriedenheit je Thema?", "average satisfaction rating per topic", {"conversation": "c2"}),
        ("set", "select topic, avg(sat) from calls where d like '2021-03%' group by 1", "Und nur im März?", "just March please", {"conversation": "c2"}),
        ("set", "select agent, avg(not answered) from calls group by 1", "Anteil nicht angenommener Anrufe je Agent", "share of unanswered calls per agent"),
        ("set", "select agent from calls group by 1 having count(*)>635", "Welche Agenten hatten mehr als 635 Anrufe?", "Which agents had more than 635 calls?"),
        ("scalar", "select count(distinct agent) from calls", "Wie viele Agenten haben wir?", "How many different agents are there?"),
        ("scalar", "select 1.0*count(*)/count(distinct d) from calls", "Wie viele Anrufe haben wir durchschnittlich pro Tag?", "average number of calls per day"),
        ("scalar", "select avg(sat) from calls where not resolved", "Guten Tag, ich hätte gern gewusst, wie zufrieden die Kunden im Schnitt waren, wenn ihr Anruf nicht gelöst wurde.", "Hi there, could you tell me what the average satisfaction rating was for calls that were not resolved?"),
        ("scalar", "select count(*) from calls where strftime('%w',d) in ('0','6')", "Wie viele Anrufe gingen am Wochenende ein?", "How many calls came in on weekends?"),
        ("scalar", "select count(*) from calls where t<'12:00:00'", "Wie viele Anrufe kamen vor 12 Uhr?", "How many calls came in before 12:00 noon?"),
        ("list", "select id from calls where agent='Joe' and d='2021-03-31'", "Liste der Anrufe von Joe am 31. März 2021", "show me all of Joe's calls on 31 March 2021"),
        ("scalar", "select avg(sat) from calls where agent='Martha' and d like '2021-02%'", "durchschn. zufridenheit martha febuar 2021", "avg satisfation martha feburary 2021"),
        ("scalar", "select count(*) from calls where topic='Streaming' and not resolved", "Wie viele Anrufe zu Streaming sind ungelöst geblieben?", "count of unresolved calls about streaming"),
        ("text", ["Anruf|call"], "Was kannst du alles beantworten?", "What can I ask you?"),
        ("text", ["gelöst|resolved"], "Was bedeutet Lösungsquote?", "How is the resolution rate defined?"),
    ]


def restaurants(data):
    db = load(os.path.join(data, "german_restaurant_reviews"), {"r": ("reviews.csv", {"review_id", "restaurant_id", "restaurant_name"})})
    return db, [
        ("scalar", "select count(*) from r", "Wie viele Bewertungen liegen vor?", "How many reviews do we have?"),
        ("scalar", "select avg(rating) from r", "durchschnittsbewertung insgesamt", "overall average rating"),
        ("set", "select rating, count(*) from r group by 1", "Wie verteilen sich die Sterne?", "distribution of ratings"),
        ("rows", "select city, avg(rating) v from r group by 1 order by v desc limit 3", "Top 3 Städte nach durchschnittlicher Bewertung", "three best cities by average rating"),
        ("rows", "select city, avg(rating) v from r group by 1 having count(*)>=100 order by v limit 3", "Welche drei Städte mit mindestens 100 Bewertungen schneiden bei der Durchschnittsbewertung am schlechtesten ab?", "Among cities with at least 100 reviews, which three have the lowest average rating?"),
        ("scalar", "select avg(rating) from r where city='münchen'", "Wie ist die durchschnittliche Bewertung in Muenchen?", "average rating in Munich"),
        ("set", "select city, avg(rating) from r where city in ('köln','düsseldorf') group by 1", "Koeln vs Duesseldorf: durchschnittliche Bewertung", "Compare the average rating of Köln and Düsseldorf"),
        ("scalar", "select avg(rating=5) from r", "Welcher Anteil der Bewertungen hat 5 Sterne?", "What share of reviews has a rating of 5?"),
        ("scalar", "select avg(rating<=2) from r where city='berlin'", "Wie viel Prozent der Bewertungen in Berlin haben höchstens 2 Sterne?", "In Berlin, what percentage of reviews got 2 stars or fewer?"),
        ("scalar", "select count(*) from r where rating=1 and city='hamburg'", "Anzahl 1-Stern-Bewertungen in Hamburg", "How many reviews with a rating of 1 came from Hamburg?"),
        ("rows", "select restaurant_name, count(*) n from r group by 1 order by n desc limit 1", "Welches Restaurant hat die meisten Bewertungen?", "Which restaurant has the most reviews?"),
        ("set", "select restaurant_name from r group by 1 having count(*)>150", "Welche Restaurants haben mehr als 150 Bewertungen?", "restaurants with more than 150 reviews"),
        ("set", "select substr(date,1,7), count(*) from r group by 1", "Anzahl Bewertungen pro Monat", "number of reviews per month"),
        ("set", "select avg(rating) from r where date between '2023-01-01' and '2023-06-30' group by substr(date,6,2)<='03'", "Vergleiche die Durchschnittsbewertung im 1. Quartal 2023 mit dem 2. Quartal 2023", "Compare average rating in Q1 2023 with Q2 2023"),
        ("scalar", "select count(*) from r where date like '2022%'", "Wie viele Bewertungen gab es im Jahr 2022?", "reviews in 2022"),
        ("scalar", "select count(*) from r where date between '2023-06-01' and '2023-08-31'", "Wie viele Bewertungen wurden von Juni bis August 2023 abgegeben?", "How many reviews were written from June through August 2023?"),
        ("rows", "select substr(date,1,7) m, count(*) n from r group by 1 order by n desc limit 1", "In welchem Monat gab es die meisten Bewertungen?", "Which month had the most reviews?"),
        ("scalar", "select count(distinct restaurant_id) from r where city='stuttgart'", "Wie viele Restaurants sind in Stuttgart?", "How many restaurants are there in Stuttgart?"),
        ("scalar", "select avg(rating) from r where restaurant_name='Ola Lisboa'", "Wie gut ist das Ola Lisboa im Schnitt bewertet?", "avg rating of Ola Lisboa"),
        ("rows", "select restaurant_name, count(*) n from r where city='leipzig' group by 1 order by n desc limit 3", "Die drei meistbewerteten Restaurants in Leipzig (nach Anzahl der Bewertungen)", "top three restaurants in Leipzig by number of reviews"),
        ("list", "select review_id from r where city='duisburg' and rating=1", "Liste alle Bewertungen mit 1 Stern aus Duisburg auf", "list all reviews from Duisburg with a rating of 1"),
        ("scalar", "select count(*) from r where date like '2022%'", "Wie viele Bewertungen hatten wir letztes Jahr?", "How many reviews did we get last year?", {"asOf": "2023-10-15"}),
        ("scalar", "select avg(rating) from r where date like '2023-09%'", "durchschnittliche bewertung im letzten monat", "average rating last month", {"asOf": "2023-10-15"}),
        ("scalar", "select avg(rating) from r where city='hamburg'", "Durchschnittliche Bewertung in Hamburg", "What is the average rating in Hamburg?", {"conversation": "r1"}),
        ("scalar", "select avg(rating) from r where city='leipzig'", "und in Leipzig?", "what about Leipzig?", {"conversation": "r1"}),
        ("set", "select substr(date,1,7), avg(rating) from r where city='leipzig' group by 1", "Zeig mir das als Trend pro Monat", "show that as a monthly trend", {"conversation": "r1"}),
        ("scalar", "select avg(rating) from r where city not in ('hamburg')", "Durchschnittsbewertung ohne Hamburg", "average rating excluding Hamburg"),
        ("refused", None, "Wie ist die Durchschnittsbewertung in Zürich?", "What's the average rating in Vienna?"),
        ("refused", None, "Welcher Umsatz entfällt auf das Ratskeller?", "What was our revenue in Hamburg?"),
        ("refused", None, "Durchschnittsbewertung nach Alter der Gäste", "average rating by guest age group"),
        ("refused", None, "Wie werden wir nächstes Jahr bewertet?", "What will our average rating be next year?"),
        ("text", ["Bedienung|Service|Personal|Kellner"], "Was sagen Gäste in München über die Bedienung?", "What do guests in Munich say about the service?"),
        ("text", ["bewertung|review"], "Wie aktuell sind die Daten?", "How up to date is the data?"),
    ]


def bank(data):
    """The folder's CSV files without the SQLite file. Trap: complaints and calls carry a client as 1925, clients as C00001925."""
    db = load(os.path.join(data, "retail_bank_crm"), {"client": ("completedclient.csv", {"zipcode"}), "raw": ("crm_events.csv", {"client_id"}), "calls": ("crm_call_center_logs.csv", set())})
    db.execute("create table e as select *, substr(date_received,7,4)||'-'||substr(date_received,4,2)||'-'||substr(date_received,1,2) d, printf('C%08d',client_id) cid from raw")
    return db, [
        ("scalar", "select count(*) from e", "Wie viele Beschwerden haben wir insgesamt?", "How many complaints do we have in total?"),
        ("set", "select product, count(*) from e group by 1", "Beschwerden nach Produkt", "number of complaints by product"),
        ("rows", "select issue, count(*) n from e group by 1 order by n desc limit 5", "Was sind die fünf häufigsten Beschwerdegründe (Issue)?", "What are the five most common complaint issues?"),
        ("set", "select submitted_via, count(*) from e group by 1", "Über welche Kanäle (submitted via) kommen die Beschwerden rein?", "complaints by submission channel"),
        ("scalar", "select avg(timely_response='Yes') from e", "Welcher Anteil der Beschwerden hat eine rechtzeitige Antwort (timely response) bekommen?", "What share of complaints received a timely response?"),
        ("scalar", "select count(*) from e where timely_response='No' and product='Credit card'", "Wie viele Kreditkartenbeschwerden wurden nicht rechtzeitig beantwortet?", "How many credit card complaints did not get a timely response?"),
        ("set", "select substr(d,1,4), count(*) from e group by 1", "Beschwerden pro Jahr", "complaints per year"),
        ("set", "select substr(d,1,7), count(*) from e where d like '2016%' group by 1", "Monatlicher Verlauf der Beschwerden im Jahr 2016", "monthly trend of complaints in 2016"),
        ("scalar", "select count(*) from e where d like '2015-03%'", "Anzahl Beschwerden im März 2015", "How many complaints were received in March 2015?"),
        ("scalar", "select avg(company_response_to_consumer='Closed with monetary relief') from e where product='Credit card'", "Wie groß ist der Anteil 'Closed with monetary relief' an den Kreditkartenbeschwerden?", "For credit card complaints, what percentage was closed with monetary relief?"),
        ("scalar", "select count(*) from e where submitted_via='Fax'", "anzahl beschwerden per fax", "number of complaints submitted by fax"),
        ("rows", "select sub_product, count(*) n from e where product='Bank account or service' group by 1 order by n desc limit 1", "Zu welchem Unterprodukt gibt es innerhalb von Bank account or service die meisten Beschwerden?", "Within bank account or service, which sub-product gets the most complaints?"),
        ("scalar", "select count(*) from e where issue='Billing disputes' and d between '2014-01-01' and '2014-06-30'", "Wie viele Beschwerden zu Billing disputes gab es im ersten Halbjahr 2014?", "How many billing disputes complaints came in during the first half of 2014?"),
        ("scalar", "select count(*) from e where company_response_to_consumer='In progress'", "Wie viele Beschwerden sind noch in Bearbeitung (In progress)?", "How many complaints are still in progress?"),
        ("scalar", "select count(*) from client", "Anzahl Kunden", "How many clients are there?"),
        ("scalar", "select avg(sex='Female') from client", "Frauenanteil unter den Kunden", "What share of our clients is female?"),
        ("scalar", "select avg(age) from client", "Wie alt sind unsere Kunden im Schnitt?", "average age of clients"),
        ("scalar", "select count(*) from client where age>60", "Anzahl Kunden über 60 Jahre", "How many clients are older than 60?"),
        ("rows", "select state, count(*) n from client group by 1 order by n desc limit 3", "In welchen drei Bundesstaaten haben wir die meisten Kunden?", "top 3 states by number of clients"),
        ("scalar", "select count(*) from client where city='Chicago' and sex='Male'", "Wie viele männliche Kunden wohnen in Chicago?", "number of male clients in Chicago"),
        ("scalar", "select count(*) from calls where substr(date_received,1,4)='2015'", "Wie viele Anrufe gab es 2015?", "How many calls did the call center get in 2015?"),
        ("set", "select outcome, count(*) from calls group by 1", "Anrufe nach Outcome", "calls by outcome"),
        ("scalar", "select avg(outcome='Hang') from calls", "Wie hoch ist der Anteil der Anrufe mit Outcome Hang?", "share of calls with outcome Hang"),
        ("scalar", "select avg(service_seconds) from calls where outcome='Agent'", "Durchschnittliche Service-Sekunden der Anrufe mit Outcome Agent", "average service seconds for calls with outcome Agent"),
        ("set", "select count(*) from calls group by weekday", "Anrufe je Wochentag", "calls per weekday"),
        ("rows", "select server, count(*) n from calls where outcome='Agent' group by 1 order by n desc limit 3", "Welche drei Server haben die meisten Anrufe mit Outcome Agent?", "Which three servers took the most calls with outcome Agent?"),
        ("set", "select c.sex, count(*) from e join client c on c.client_id=e.cid group by 1", "Beschwerden nach Geschlecht der Kunden", "complaints by client sex"),
        ("scalar", "select count(*) from e join client c on c.client_id=e.cid where c.city='Houston'", "Wie viele Beschwerden kommen von Kunden aus Houston?", "How many complaints came from clients living in Houston?"),
        ("scalar", "select count(*) from client where client_id not in (select cid from e)", "Wie viele Kunden haben sich noch nie beschwert?", "How many clients have never filed a complaint?"),
        ("set", "select e.product, count(*) from calls k join e using(complaint_id) group by 1", "Anrufe nach dem Produkt der zugehörigen Beschwerde", "How many calls are linked to complaints, broken down by the complaint's product?", {"lenient": True}),
        ("scalar", "select count(*) from e where d like '2016%' and submitted_via='Web'", "Wie viele Beschwerden kamen 2016 über das Web?", "How many complaints came in via the web in 2016?", {"conversation": "b1"}),
        ("scalar", "select count(*) from e where d like '2015%' and submitted_via='Web'", "und 2015?", "and in 2015?", {"conversation": "b1"}),
        ("scalar", "select count(*) from e where submitted_via not in ('Web')", "Anzahl der Beschwerden, die nicht über Web eingereicht wurden", "number of complaints not submitted via web"),
        ("refused", None, "Wie hoch ist die Kündigungsquote?", "What's our churn rate?"),
        ("refused", None, "Wie viele Beschwerden gab es bei der Sparkasse?", "How many complaints does Deutsche Bank get?"),
        ("refused", None, "Wie viele Beschwerden erwarten wir 2030?", "How many complaints will we get in 2030?"),
        ("refused", None, "Durchschnittliches Einkommen unserer Kunden", "average income of our clients"),
        ("refused", None, "Welches Restaurant könnt ihr mir in Chicago empfehlen?", "Can you recommend a restaurant in Chicago?"),
        ("text", ["beschwerde|complaint"], "Worüber kannst du mir Auskunft geben?", "What kind of questions can you answer?"),
    ]


def buydirect(data):
    db = load(os.path.join(data, "buydirect_support_log"), {"a": ("activity-table.csv", {"CaseID"}), "k": ("case-table.csv", {"CaseID"})})
    return db, [
        ("scalar", "select count(*) from k", "Wie viele Fälle gibt es?", "How many cases are there?"),
        ("set", "select Component, count(*) from k group by 1", "Fälle nach Komponente", "cases by component"),
        ("scalar", "select avg(Subscription='Premium') from k", "Wie hoch ist der Anteil der Premium-Fälle?", "What share of cases has a Premium subscription?"),
        ("set", "select Activity, count(*) from a group by 1", "Wie oft kommt jede Aktivität vor?", "number of events per activity"),
        ("rows", "select Resource, count(*) n from a group by 1 order by n desc limit 3", "Welche drei Mitarbeiter (Resource) haben die meisten Aktivitäten ausgeführt?", "top 3 resources by number of activities"),
        ("scalar", "select count(*) from a where Activity='Register' and substr(Timestamp,1,7)='2020-07'", "Anzahl der Aktivität Register im Juli 2020", "How many Register activities took place in July 2020?"),
        ("scalar", "select count(distinct CaseID) from a where Activity='Frontline Resolution'", "Wie viele Fälle hatten eine Frontline Resolution?", "How many cases went through Frontline Resolution?"),
        ("scalar", "select count(*) from k where CaseID not in (select CaseID from a where Activity='Follow Up')", "Wie viele Fälle kamen ohne Follow Up aus?", "number of cases without any Follow Up activity"),
        ("scalar", "select avg(Estimate) from a where Activity='Investigate'", "Durchschnittlicher Estimate bei der Aktivität Investigate", "average estimate for the Investigate activity"),
        ("set", "select k.Subscription, count(*) from a join k using(CaseID) group by 1", "Anzahl Aktivitäten nach Subscription des Falls", "number of activities by the case's subscription"),
        ("scalar", "select 1.0*count(*)/count(distinct CaseID) from a", "Wie viele Aktivitäten hat ein Fall im Durchschnitt?", "average number of activities per case"),
        ("set", "select Component, count(*) from k where Subscription='Premium' group by 1", "Premium-Fälle nach Komponente", "premium cases broken down by component"),
        ("rows", "select 194", "Welcher Ablauf ist der häufigste?", "What is the most common path a case takes?", {"lenient": True}),
        ("scalar", "select count(*) from k where Component<>'Navigation' and Subscription='Free'", "Wie viele Free-Fälle betreffen nicht die Navigation?", "number of free cases where the component is not Navigation"),
        ("refused", None, "Wie zufrieden sind die Kunden mit dem Support?", "What's the customer satisfaction with support?"),
        ("refused", None, "Umsatz der Premium-Kunden", "revenue from premium customers"),
        ("refused", None, "Wie viele Fälle wird es im Dezember 2030 geben?", "How many cases will there be in December 2030?"),
        ("text", ["Fäll|case|Aktivität|activit"], "welche daten hast du", "what data is available here"),
    ]


SUITES = {"telco2": ("t", telco), "callcenter2": ("c", callcenter), "restaurants": ("r", restaurants), "bank": ("b", bank), "buydirect": ("d", buydirect)}


def write(data, out, names):
    os.makedirs(out, exist_ok=True)
    for name in names or SUITES:
        prefix, make = SUITES[name]
        db, items = make(data)
        files = {k: open(os.path.join(out, f), "w", encoding="utf-8") for k, f in (("rows", name + ".jsonl"), ("text", name + "_text.jsonl"))}
        for n, (kind, sql, de, en, *more) in enumerate(items, 1):
            text = kind == "text"
            expected = sql if text else [list(r) for r in db.execute(sql)] if sql else None
            for lang, question in (("de", de), ("en", en)):
                extra = dict(more[0]) if more else {}
                if "conversation" in extra: extra["conversation"] += "-" + lang
                line = {"id": f"{prefix}{n:02d}-{lang}", "lang": lang, "question": question, "kind": kind, "expected": expected, "pair": n, **extra}
                files["text" if text else "rows"].write(json.dumps(line, ensure_ascii=False) + "\n")
        for f in files.values(): f.close()
        print(name, len(items), "pairs")


def check(gold, answers):
    got = {}
    for line in open(answers, encoding="utf-8"):
        if line.startswith("{"): a = json.loads(line); got[a.get("id")] = a
    right = total = 0
    for line in open(gold, encoding="utf-8"):
        g = json.loads(line); a = got.get(g["id"], {}); said = (a.get("answer") or "").casefold(); total += 1
        ok = a.get("status") == "answered" and all(any(w.casefold() in said for w in words.split("|")) for words in g["expected"])
        right += ok
        if not ok: print(f"{g['id']} {g['question']}\n    {a.get('status')}: {said[:200]}")
    print(f"{right}/{total}")


if __name__ == "__main__":
    if len(sys.argv) < 3: sys.exit(__doc__)
    if sys.argv[1] == "check": check(sys.argv[2], sys.argv[3])
    else: write(sys.argv[1], sys.argv[2], sys.argv[3:])
