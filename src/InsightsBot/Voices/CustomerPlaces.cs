using InsightsBot.Asking;
using InsightsBot.Plugins.Enrichment;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Voices;

/// <summary>Finds the texts of customers in a model, and the column that tells whose each is.</summary>
internal static class CustomerPlaces
{
    /// <summary>One place per dataset with texts.</summary>
    /// <exception cref="AskingException">A text column has no way to a customer.</exception>
    public static IReadOnlyList<CustomerTexts> Of(SemanticModel model)
    {
        var customers = Customers(model);
        return [.. VerbatimParts.Sources(model).Select(source => new CustomerTexts(
            source.Name, source.Table, VerbatimParts.KeyOf(source),
            ColumnOf(model, source, customers) ?? throw new AskingException(Nobody(source)),
            [.. model.Dimensions.Where(d => d.Dataset == source.Name && d.Kind == DimensionKind.Verbatim)
                .Select(d => d.Column).Append(source.Verbatim!).Distinct(StringComparer.Ordinal)]))];
    }

    /// <summary>Whether a column tells whose texts they are, for every dataset with texts.</summary>
    public static bool Has(SemanticModel model) => VerbatimParts.Has(model)
        && VerbatimParts.Sources(model).All(s => ColumnOf(model, s, Customers(model)) is not null);

    private static Dataset? Customers(SemanticModel model) =>
        model.Datasets.FirstOrDefault(d => d.PrimaryKey.Count == 1 && IsCustomer(d));

    private static bool IsCustomer(Dataset dataset) => IsCustomer(dataset.Name) || IsCustomer(dataset.Label.De)
        || IsCustomer(dataset.Label.En) || dataset.Synonyms.All.Any(IsCustomer);

    private static bool IsCustomer(string name)
    {
        var word = Spelling.Fold(name).Split('_', ' ')[0];
        return word is "kunde" or "kunden" or "customer" or "customers" or "client" or "clients" or "kundin"
            or "kundinnen" or "respondent" or "respondents" or "guest" or "guests" or "gast" or "gaeste" or "patient"
            or "patients" or "patienten" or "user" or "users" or "nutzer" or "member" or "members";
    }

    private static string? ColumnOf(SemanticModel model, Dataset source, Dataset? customers)
    {
        if (customers is not null && source.Name == customers.Name)
        {
            return source.PrimaryKey[0];
        }

        return source.Joins.FirstOrDefault(j => j.To == customers?.Name && j.Columns.Count == 1)?.Columns[0].Here
            ?? model.Dimensions.FirstOrDefault(d => d.Dataset == source.Name && d.Kind == DimensionKind.Identity
                && (IsCustomer(d.Column) || IsCustomer(d.Name)))?.Column;
    }

    private static SlottedText Nobody(Dataset source) => SlottedText.Of(
        $"Wessen Texte in „{source.Label.De}“ stehen, sagt keine Spalte; im Modell fehlt ein Join zu den Kunden.",
        $"No column says whose texts stand in “{source.Label.En}”; the model lacks a join to the customers.");
}
