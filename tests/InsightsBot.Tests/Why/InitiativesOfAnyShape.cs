using System.Globalization;
using System.Text;
using InsightsBot.Asking;
using InsightsBot.Ingest;

namespace InsightsBot.Tests.Why;

/// <summary>A small shop whose initiatives are as odd as data can be, with a model that says what they are.</summary>
public sealed class InitiativesOfAnyShape : IDisposable
{
    private const string Datasets = """
        datasets:
          - name: visits
            label: {de: Besuche, en: visits}
            table: visits
            primary_key: [visit_id]
            time: visited_on
          - name: steps
            label: {de: Schritte, en: steps}
            table: steps
            time: started_on
            initiatives:
              name: step
              start: started_on
              end: ended_on
              scope_dimension: scope_dimension
              scope_member: scope_member
              target_measure: target
        """;

    private const string Measures = """
        measures:
          - name: mark
            label: {de: Note, en: mark}
            dataset: visits
            average: mark
            unit: points
            direction: more_is_better
        """;

    private const string Dimensions = """
        dimensions:
          - {name: visited_on, label: {de: Besuchstag, en: visit day}, dataset: visits, column: visited_on, kind: time}
          - {name: shop, label: {de: Laden, en: shop}, dataset: visits, column: shop, kind: category}
          - {name: step, label: {de: Schritt, en: step}, dataset: steps, column: step, kind: category}
          - {name: started_on, label: {de: Beginn, en: start}, dataset: steps, column: started_on, kind: time}
          - {name: ended_on, label: {de: Ende, en: end}, dataset: steps, column: ended_on, kind: time}
          - {name: scope_dimension, label: {de: Grenze, en: bound by}, dataset: steps, column: bound_by, kind: category}
          - {name: scope_member, label: {de: Bereich, en: bound to}, dataset: steps, column: bound_to, kind: category}
          - {name: target, label: {de: Zielgröße, en: target}, dataset: steps, column: target, kind: category}
        """;

    private const string Steps = """
        step,started_on,ended_on,bound_by,bound_to,target
        Blumenschmuck,2024-07-01,,shop,Nord,mark
        Kaffeeautomat,2024-12-20,,shop,Nord,mark
        Musikanlage,2024-07-01,,shop,Nord,delight
        Leuchtreklame,2024-07-01,,planet,Mars,mark
        Fahrradständer,,,shop,Nord,mark
        Teppichboden,2024-07-01,,shop,Mond,mark
        Kundenkarte,2020-01-01,,shop,Nord,mark
        Doppelgänger,2024-07-01,,shop,Nord,mark
        Doppelgänger,2024-08-01,,shop,Süd,mark
        """;

    private readonly TemporaryFolder _home = new();

    public InitiativesOfAnyShape()
    {
        var (data, model) = (Folder("data"), Folder("model"));
        File.WriteAllText(Path.Combine(data, "steps.csv"), Steps);
        File.WriteAllText(Path.Combine(data, "visits.csv"), Visits());
        File.WriteAllText(Path.Combine(model, "model.yaml"),
            "name: shop\nlabel: {de: Läden, en: shops}\ncalendar: {time_zone: Europe/Berlin, today: data_end}\n");
        File.WriteAllText(Path.Combine(model, "datasets.yaml"), Datasets);
        File.WriteAllText(Path.Combine(model, "measures.yaml"), Measures);
        File.WriteAllText(Path.Combine(model, "dimensions.yaml"), Dimensions);
        Hub = new Sources(TimeProvider.System, Folder("home")).Open(data, model, null, CancellationToken.None);
    }

    public Hub Hub { get; }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _home.Dispose();
    }

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(_home.Path, name)).FullName;

    /// <summary>Marks of 2024 in four shops; from July on the shop Nord gets a full mark more.</summary>
    private static string Visits()
    {
        var (random, text) = (new Random(3), new StringBuilder("visit_id,visited_on,shop,mark\n"));
        string[] shops = ["Nord", "Süd", "Ost", "West"];
        for (var i = 1; i <= 4000; i++)
        {
            var day = new DateOnly(2024, 1, 1).AddDays(random.Next(366));
            var shop = shops[i % 4];
            var mark = 2 + random.Next(3) + (shop == "Nord" && day >= new DateOnly(2024, 7, 1) ? 1 : 0);
            _ = text.Append(CultureInfo.InvariantCulture, $"{i},{day:yyyy-MM-dd},{shop},{mark}\n");
        }

        return text.ToString();
    }
}
