using System.Globalization;

namespace InsightsBot.Semantics.Tests.Verbatims;

/// <summary>Makes texts without personal details that hold what looks like them.</summary>
/// <param name="seed">The same seed gives the same texts.</param>
public sealed class CleanTexts(int seed)
{
    private static readonly string[] Sentences =
    [
        "Der Herr des Hauses war nicht da.", "Die Frau an der Kasse war nett.", "Das hat {0},{1} Euro gekostet.",
        "Am {2}.{3}.2024 war ich dort.", "I paid ${0}.{1} for this.", "Mein iPhone {2} geht nicht mehr.",
        "Note {3}-, mehr gibt es nicht.", "Die Hotline ist 24/7 erreichbar.", "Mit 5G ist alles schneller.",
        "Um {2}:{1} Uhr kam der Zug.", "{1} % Rabatt gab es nur im Mai.", "Der ICE {0} hatte {1} Minuten Verspätung.",
        "Flight UA{0} was delayed by {1} minutes.", "IBAN DE00 1234 5678 9012 3456 78 ist falsch.",
        "Meine Frau und ich waren zufrieden.", "My wife and I loved it.", "Ich habe {0} Punkte gesammelt.",
        "Geöffnet von 08:30-12:30 und 14-18 Uhr.", "The Galaxy S{2} has a great camera.", "Viele Grüße aus Berlin",
        "Best wishes to the whole team", "Mein LG Fernseher ist kaputt.", "Wir saßen auf Platz {2} in Wagen {3}.",
        "Der Parkplatz 3 war voll.", "Ich warte seit 2019 auf eine Antwort.", "Im Jahr 2024/2025 wurde es teurer.",
        "Seite 12-14 fehlt in der Anleitung.", "Die Straße war laut.", "Windows 11 und Office 365 laufen gut.",
        "Version 10.0.19045 stürzt ab.", "Zimmer {0} war dreckig.", "We stayed in room {0} for 3 nights.",
        "Liebe Bahn, wann fahrt ihr pünktlich?", "Hallo liebes Team, danke für alles.", "Dear customer service, help!",
        "Guten Tag, ich habe eine Frage.", "Thanks guys, you rock!", "Der Fernseher 55PUS8506 ist super.",
        "Die Kamera WH-1000XM4 gefällt mir.", "Es waren ca. 10.000 Leute da.", "10000 Euro Schaden, unfassbar.",
        "Ich habe 3 x 250 g bestellt.", "Bestellung von 500 Stück war kein Problem.", "Top 10 of 2023, 5 stars!",
        "Siehe www.firma.de/hilfe und dann Kontakt.", "Mehr unter https://www.bahn.de/service/fahrplan.shtml bitte.",
        "Der Kellner war nett, das Essen kam um 19.30 Uhr.", "The agent I spoke to was rude.",
        "Die Mitarbeiter waren toll.",
        "Mein Name ist Programm!", "Familie und Freunde waren begeistert.", "Für die ganze Familie Spaß.",
        "Ich bin Kunde seit 10 Jahren.", "This is great, I am happy.", "Er ist Fahrer bei der Post.",
        "Wo ist mein Paket?",
        "Der Vertrag läuft bis 31.12.2025.", "Die Rechnung vom 01.02.2024 ist falsch.", "Order 12 pizzas, get 2 free.",
        "Ticket 49 Euro im Monat", "Kundennummer vergessen, kein Login.", "Where is my order?", "Meet me @ 5 pm.",
        "Steht 3:0 für euch.", "1/2 Portion reicht.", "Doctor was late.", "Geburtstag gefeiert, alles super.",
        "My birthday dinner was ruined.", "Die 2. Klasse war überfüllt, Wagen 7.", "0 Punkte!",
        "Danke danke danke!!! 😀",
        "Das Hotel ist nur 500 m vom Bahnhof.", "Breite 120 x 80 cm, 230V, 16A.", "Modell RTX 3080 Ti, 12 GB.",
        "Preise von 1.200 bis 1.500 EUR.", "Der Weg 3 km zum Strand war schön.", "Im Mai 2023 waren wir dort.",
    ];

    private readonly Random chance = new(seed);

    /// <summary>One to three clean sentences.</summary>
    public PlantedText Next() => new(
        string.Join(' ', Enumerable.Range(0, chance.Next(1, 4)).Select(_ => string.Format(
            CultureInfo.InvariantCulture, Sentences[chance.Next(Sentences.Length)], chance.Next(100, 1000),
            chance.Next(10, 60), chance.Next(10, 24), chance.Next(1, 5)))), null, "clean");
}
