using System.Globalization;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>What issues say about the meaning of a model. One sentence each: what, and what next.</summary>
internal static class RuleSentences
{
    public static BilingualText UnknownName(PartKind kind, string name, string? nearest)
    {
        var word = PartWords.Of(kind);
        return new(
            $"{word.De} '{Sentences.Shown(name)}' ist unbekannt" + Sentences.Hint(nearest, "am nächsten"),
            $"unknown {word.En} '{Sentences.Shown(name)}'" + Sentences.Hint(nearest, "nearest"));
    }

    public static BilingualText NameTwice(PartKind kind, string name, Place first)
    {
        var word = PartWords.Of(kind);
        return new(
            $"{word.De} '{name}' steht schon in Zeile {first.Line}; Namen sind eindeutig",
            $"{word.En} '{name}' is already in line {first.Line}; names are unique");
    }

    public static BilingualText NotSnakeCase(string name)
    {
        var near = SnakeName.From(name);
        var nearest = near.Length == 0 ? null : near;
        return new(
            $"Name '{Sentences.Shown(name)}' darf nur Kleinbuchstaben, Ziffern und _ haben"
                + Sentences.Hint(nearest, "am nächsten"),
            $"name '{Sentences.Shown(name)}' may have small letters, digits and _ only"
                + Sentences.Hint(nearest, "nearest"));
    }

    public static BilingualText WrongKind(
        string name, DimensionKind kind, DimensionKind wanted, string? nearest) => new(
        $"Dimension '{name}' ist von der Art {SnakeName.Of(kind)}, gebraucht wird {SnakeName.Of(wanted)}"
            + Sentences.Hint(nearest, "am nächsten"),
        $"dimension '{name}' is of kind {SnakeName.Of(kind)}, wanted is {SnakeName.Of(wanted)}"
            + Sentences.Hint(nearest, "nearest"));

    public static BilingualText OutOfReach(string name, string there, string here) => new(
        $"Dimension '{name}' gehört zu '{there}', und von '{here}' führt kein Join dorthin; einer fehlt unter joins",
        $"dimension '{name}' belongs to '{there}' and no join leads there from '{here}'; add one under joins");

    public static BilingualText Circle(string key, IReadOnlyList<string> names)
    {
        var path = string.Join(" → ", names);
        return new($"'{key}' führt im Kreis: {path}", $"'{key}' runs in a circle: {path}");
    }

    public static BilingualText PartOfPart(string name, string whole) => new(
        $"Datensatz '{name}' ist selbst Teil von '{whole}'; hier gehört '{whole}' hin",
        $"dataset '{name}' is itself part of '{whole}'; name '{whole}' here");

    public static BilingualText PartWithoutJoin(string part, string whole) => new(
        $"zwischen '{part}' und '{whole}' fehlt ein Join; unter joins gehört einer der Art one_to_one",
        $"no join between '{part}' and '{whole}'; add one of kind one_to_one under joins");

    public static BilingualText JoinsAlike(string to) => new(
        $"zwei Joins führen zu '{to}'; jeder braucht eine eigene role",
        $"two joins lead to '{to}'; each needs a role of its own");

    public static BilingualText JourneyWithoutTime(string dataset) => new(
        $"Wege brauchen eine Zeit, und '{dataset}' hat keine; sie steht unter time",
        $"journeys need a time and '{dataset}' has none; add one under time");

    public static BilingualText JourneyOfNobody(string owner, string dataset, string? nearest) => new(
        $"'{owner}' ist weder ein Datensatz, zu dem '{dataset}' über eine Spalte führt, noch eine Dimension davon"
            + Sentences.Hint(nearest, "am nächsten"),
        $"'{owner}' is neither a dataset that '{dataset}' joins by one column nor a dimension of it"
            + Sentences.Hint(nearest, "nearest"));

    public static BilingualText JoinWithoutColumns() => new(
        "'on' braucht mindestens ein Spaltenpaar, wie {customer_id: id}",
        "'on' needs at least one pair of columns, such as {customer_id: id}");

    public static BilingualText ColumnUnnamed(string column, string dataset, string nearest) => new(
        $"Spalte '{column}' kommt in Datensatz '{dataset}' sonst nicht vor, am nächsten: '{nearest}'",
        $"column '{column}' is named nowhere else in dataset '{dataset}', nearest: '{nearest}'");

    public static BilingualText VerbatimWithoutDimension(string column) => new(
        $"zur Spalte '{column}' fehlt eine Dimension der Art verbatim; ohne sie ist kein Zitat auffindbar",
        $"column '{column}' has no dimension of kind verbatim; without one no quote can be found");

    public static BilingualText AggregationMissing(IEnumerable<string> keys) => new(
        "die Kennzahl sagt nicht, wie sie rechnet; eines gehört dazu: " + string.Join(", ", keys),
        "the measure does not say how it is computed; write one of: " + string.Join(", ", keys));

    public static BilingualText AggregationTwice(string first, string second) => new(
        $"eine Kennzahl rechnet auf eine Art, hier stehen '{first}' und '{second}'; eines muss weg",
        $"a measure is computed in one way, here are '{first}' and '{second}'; one must go");

    public static BilingualText CountIsTrue() => new(
        "'count' zählt Zeilen und ist immer true; für Werte einer Spalte gibt es count_distinct",
        "'count' counts rows and is always true; for values of a column there is count_distinct");

    public static BilingualText RankOutOfBounds(double rank) => new(
        $"'rank' liegt zwischen 0 und 1, nicht bei {Figure(rank)}; 90 % sind 0.9",
        $"'rank' lies between 0 and 1, not at {Figure(rank)}; 90% is 0.9");

    public static BilingualText UnitOfAggregation(string aggregation, Unit unit) => new(
        $"'{aggregation}' hat immer die Einheit {SnakeName.Of(unit)}; 'unit' kann weg",
        $"'{aggregation}' always has the unit {SnakeName.Of(unit)}; 'unit' can go");

    public static BilingualText ConditionWithoutMembers() => new(
        "eine Bedingung braucht genau eines von 'is' und 'is_not', mit mindestens einer Ausprägung",
        "a condition needs exactly one of 'is' and 'is_not', with at least one member");

    public static BilingualText NoMemberOfFlag(string member, string flag, string? nearest) => new(
        $"'{Sentences.Shown(member)}' ist keine Ausprägung von '{flag}'" + Sentences.Hint(nearest, "am nächsten"),
        $"'{Sentences.Shown(member)}' is no member of '{flag}'" + Sentences.Hint(nearest, "nearest"));

    public static BilingualText BandsNotAscending(double lower, double upper) => new(
        $"die Untergrenzen in 'bands' müssen steigen; auf {Figure(lower)} folgt {Figure(upper)}",
        $"the lower edges in 'bands' must ascend; {Figure(upper)} follows {Figure(lower)}");

    public static BilingualText OnlyFor(string key, DimensionKind kind) => new(
        $"'{key}' gibt es nur bei Dimensionen der Art {SnakeName.Of(kind)}",
        $"'{key}' is only for dimensions of kind {SnakeName.Of(kind)}");

    public static BilingualText FlagWithoutTrue() => new(
        "einem Merkmal mit ja und nein fehlt 'true': der Wert, mit dem die Spalte ja schreibt",
        "a flag lacks 'true': the value by which the column writes yes");

    public static BilingualText FlagValuesAlike(string value) => new(
        $"'true' und 'false' sind beide '{Sentences.Shown(value)}'; sie müssen sich unterscheiden",
        $"'true' and 'false' are both '{Sentences.Shown(value)}'; they must differ");

    public static BilingualText MemberTwice(string value, int firstLine) => new(
        $"Ausprägung '{Sentences.Shown(value)}' steht schon in Zeile {firstLine}; eine von beiden muss weg",
        $"member '{Sentences.Shown(value)}' is already in line {firstLine}; one of the two must go");

    public static BilingualText TimeZoneUnknown(string zone, string? nearest) => new(
        $"Zeitzone '{Sentences.Shown(zone)}' ist unbekannt" + Sentences.Hint(nearest, "am nächsten"),
        $"unknown time zone '{Sentences.Shown(zone)}'" + Sentences.Hint(nearest, "nearest"));

    public static BilingualText VerbInPieces(string verb) => new(
        $"'{Sentences.Shown(verb)}' ist ein halbes Verb; Formen in Klammern brauchen Anführungszeichen darum",
        $"'{Sentences.Shown(verb)}' is half a verb; forms in parentheses need quotes around them");

    public static BilingualText InitiativeColumnElsewhere(string key, string name, string dataset) => new(
        $"'{key}' in 'initiatives' nennt '{Sentences.Shown(name)}', das nicht zu '{dataset}' gehört",
        $"'{key}' in 'initiatives' names '{Sentences.Shown(name)}', which is not of '{dataset}'");

    public static BilingualText InitiativeHalf(string dimension, string member) => new(
        $"'{dimension}' und '{member}' in 'initiatives' gehören zusammen; eines fehlt",
        $"'{dimension}' and '{member}' in 'initiatives' go together; one is missing");

    private static string Figure(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
