namespace InsightsBot.Plugins.Demo;

/// <summary>The places of the demo: cities of all sixteen states, weighted roughly as people live there.</summary>
internal static class DemoPlaces
{
    private const string Large = "Großstadt";
    private const string Medium = "Mittelstadt";
    private const string Small = "Kleinstadt";

    /// <summary>All places, in file order.</summary>
    public static IReadOnlyList<DemoPlace> All { get; } =
    [
        .. In("Nordrhein-Westfalen", 21.5,
            ("Köln", Large, 6), ("Düsseldorf", Large, 4), ("Dortmund", Large, 4), ("Essen", Large, 3.5),
            ("Gütersloh", Medium, 1.8), ("Kleve", Small, 1.1)),
        .. In("Bayern", 15.8,
            ("München", Large, 7), ("Nürnberg", Large, 3), ("Augsburg", Large, 2), ("Bamberg", Medium, 1.6),
            ("Füssen", Small, 0.9)),
        .. In("Baden-Württemberg", 13.4,
            ("Stuttgart", Large, 4), ("Karlsruhe", Large, 2.4), ("Freiburg im Breisgau", Large, 2),
            ("Tübingen", Medium, 1.5), ("Überlingen", Small, 0.8)),
        .. In("Niedersachsen", 9.7,
            ("Hannover", Large, 3.6), ("Braunschweig", Large, 1.9), ("Lüneburg", Medium, 1.2), ("Leer", Small, 0.8)),
        .. In("Hessen", 7.6,
            ("Frankfurt am Main", Large, 3.6), ("Kassel", Large, 1.5), ("Gießen", Medium, 1.1),
            ("Büdingen", Small, 0.6)),
        .. In("Sachsen", 4.9, ("Leipzig", Large, 2.6), ("Dresden", Large, 2.3), ("Görlitz", Medium, 0.8)),
        .. In("Rheinland-Pfalz", 4.9, ("Mainz", Large, 2.1), ("Trier", Large, 1.2), ("Speyer", Medium, 0.9)),
        .. In("Berlin", 4.4, ("Berlin", Large, 1)),
        .. In("Schleswig-Holstein", 3.5, ("Kiel", Large, 1.7), ("Flensburg", Medium, 1), ("Husum", Small, 0.6)),
        .. In("Brandenburg", 3.1, ("Potsdam", Large, 1.8), ("Bernau", Small, 0.9)),
        .. In("Sachsen-Anhalt", 2.6, ("Halle (Saale)", Large, 1.3), ("Wernigerode", Small, 0.6)),
        .. In("Thüringen", 2.5, ("Erfurt", Large, 1.4), ("Weimar", Medium, 0.8)),
        .. In("Hamburg", 2.2, ("Hamburg", Large, 1)),
        .. In("Mecklenburg-Vorpommern", 1.9, ("Rostock", Large, 1.2), ("Greifswald", Medium, 0.7)),
        .. In("Saarland", 1.2, ("Saarbrücken", Large, 1)),
        .. In("Bremen", 0.8, ("Bremen", Large, 1)),
    ];

    private static IEnumerable<DemoPlace> In(
        string state, double shareOfCustomers, params (string City, string AreaType, double Weight)[] cities)
    {
        var total = cities.Sum(c => c.Weight);
        return cities.Select(c => new DemoPlace(
            Code(state, c.City), c.City, state, c.AreaType, shareOfCustomers * c.Weight / total));
    }

    /// <summary>A code a person can read: letters of the state, then letters of the city.</summary>
    private static string Code(string state, string city) =>
        string.Concat(state.Where(char.IsUpper)) + "-" + city[..Math.Min(4, city.Length)].ToUpperInvariant();
}
