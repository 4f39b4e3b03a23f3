using InsightsBot.Plugins.ModelFiles;

namespace InsightsBot.Plugins.Tests.ModelFiles;

/// <summary>A small sound model as files, for tests that break one thing in it.</summary>
internal static class SmallModel
{
    public const string Head = """
        name: shop
        label: {de: Laden, en: shop}
        calendar:
          time_zone: Europe/Berlin
          first_day_of_week: monday
          fiscal_year_start_month: 4
          today: clock
        notes:
          - {de: Ein Hinweis., en: A note.}
        """;

    public const string Datasets = """
        datasets:
          - name: customers
            label: {de: Kunden, en: customers}
            table: customers
            primary_key: [id]
            time: joined_on
            joins:
              - {to: districts, on: {district_id: district_id}, kind: many_to_one}
          - name: districts
            label: {de: Bezirke, en: districts}
            table: districts
            primary_key: district_id
            named_by: city
        """;

    public const string Measures = """
        measures:
          - name: customer_count
            label: {de: Kundenzahl, en: number of customers}
            dataset: customers
            count: true
          - name: churn_rate
            label: {de: Kündigungsquote, en: churn rate}
            synonyms: {de: [Abwanderungsrate], en: [attrition, on]}
            dataset: customers
            rate: churned
            where:
              - {dimension: contract, is: [Two Year]}
              - {dimension: churned, is_not: [No]}
            direction: less_is_better
            smallest_base: 50
          - name: revenue_per_customer
            label: {de: Umsatz je Kunde, en: revenue per customer}
            dataset: customers
            ratio: {numerator: revenue, denominator: customer_count}
            unit: euro
          - name: revenue
            label: {de: Umsatz, en: revenue}
            dataset: customers
            sum: revenue
            unit: euro
          - name: nps
            label: NPS
            dataset: customers
            nps: score
          - name: slow_wait
            label: {de: lange Wartezeit, en: slow wait}
            dataset: customers
            percentile: {column: wait, rank: 0.9}
        """;

    public const string Dimensions = """
        dimensions:
          - name: churned
            label: {de: gekündigt, en: churned}
            dataset: customers
            column: Churn Label
            kind: flag
            true: Yes
            false: No
          - name: contract
            label: {de: Vertrag, en: contract}
            dataset: customers
            column: Contract
            kind: category
            members: [{value: Two Year, label: {de: zwei Jahre, en: two years}, synonyms: {de: [Zweijahresvertrag]}}]
          - name: joined_on
            label: {de: Beginn, en: joined on}
            dataset: customers
            column: joined
            kind: time
          - name: age
            label: {de: Alter, en: age}
            dataset: customers
            column: age
            kind: number
            unit: years
            bands: [0, 18, 65]
          - name: state
            label: {de: Land, en: state}
            dataset: districts
            column: state
            kind: place
          - name: city
            label: {de: Stadt, en: city}
            dataset: districts
            column: city
            kind: place
            parent: state
        """;

    public static readonly IReadOnlyDictionary<string, string> Files = new Dictionary<string, string>
    {
        ["model.yaml"] = Head,
        ["datasets.yaml"] = Datasets,
        ["measures.yaml"] = Measures,
        ["dimensions.yaml"] = Dimensions,
    };

    /// <summary>Reads the model with one text replaced in one file.</summary>
    public static ModelReading With(string file, string old, string replaced)
    {
        Assert.Contains(old, Files[file], StringComparison.Ordinal);
        return Read(file, Files[file].Replace(old, replaced, StringComparison.Ordinal));
    }

    /// <summary>Reads the model with one more entry at the end of one file.</summary>
    public static ModelReading Plus(string file, string entry) => Read(file, Files[file] + "\n" + entry);

    /// <summary>Reads the model with one file's text replaced.</summary>
    public static ModelReading Read(string file, string text, ModelLimits? limits = null)
    {
        using var folder = new TestFolder();
        foreach (var (name, sound) in Files)
        {
            folder.Put(name, name == file ? text : sound);
        }

        if (!Files.ContainsKey(file))
        {
            folder.Put(file, text);
        }

        return ModelFolder.Read(folder.Path, limits);
    }
}
