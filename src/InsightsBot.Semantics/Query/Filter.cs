using System.Globalization;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Query;

/// <summary>A condition that can say itself.</summary>
/// <remarks>The compiler turns the same object into SQL, so an answer's words cannot disagree with its query.</remarks>
public abstract partial record Filter
{
    private Filter()
    {
    }

    /// <summary>The condition as it appears in an answer: "Vertrag ist Two Year".</summary>
    public abstract string Describe(Language language);

    /// <summary>A language-neutral text; equal conditions have equal keys.</summary>
    public abstract string Key { get; }

    /// <summary>The dimension the condition is about; null for conditions on other rows.</summary>
    public virtual Dimension? About => null;

    /// <summary>The dimension has one of some members, or none of them.</summary>
    /// <param name="Dimension">A category, place, flag or identity.</param>
    /// <param name="Values">The members as stored; at least one.</param>
    /// <param name="Negated">Whether rows must have none of them; rows without a member then pass, too.</param>
    public sealed record OneOf(Dimension Dimension, IReadOnlyList<string> Values, bool Negated = false) : Filter
    {
        /// <inheritdoc/>
        public override Dimension About => Dimension;

        /// <inheritdoc/>
        public override string Key =>
            $"{Dimension.Name}{(Negated ? "!=" : "=")}{string.Join("|", Values.Order(StringComparer.Ordinal))}";

        /// <inheritdoc/>
        public override string Describe(Language language)
        {
            var names = Values.Select(v => Dimension.LabelOf(v, language)).ToList();
            var list = names.Count == 1 ? names[0] : string.Join(", ", names);
            return (language, Negated, names.Count) switch
            {
                (Language.German, false, 1) => $"{Dimension.Label.De}: {list}",
                (Language.German, false, _) => $"{Dimension.Label.De}: eines von {list}",
                (Language.German, true, _) => $"{Dimension.Label.De}: nicht {list}",
                (_, false, 1) => $"{Dimension.Label.En}: {list}",
                (_, false, _) => $"{Dimension.Label.En}: one of {list}",
                (_, true, _) => $"{Dimension.Label.En}: not {list}",
            };
        }
    }

    /// <summary>A number compared with a limit.</summary>
    public sealed record Compare(Dimension Dimension, Comparator Comparator, double Limit) : Filter
    {
        /// <inheritdoc/>
        public override Dimension About => Dimension;

        /// <inheritdoc/>
        public override string Key =>
            $"{Dimension.Name}{Comparator.Sign()}{Limit.ToString("R", CultureInfo.InvariantCulture)}";

        /// <inheritdoc/>
        public override string Describe(Language language) =>
            $"{Dimension.Label.In(language)} {Comparator.Words(language)} {NumberWriting.Plain(Limit, language)}";
    }

    /// <summary>A number between two limits, both inside.</summary>
    public sealed record Between(Dimension Dimension, double Low, double High) : Filter
    {
        /// <inheritdoc/>
        public override Dimension About => Dimension;

        /// <inheritdoc/>
        public override string Key =>
            string.Create(CultureInfo.InvariantCulture, $"{Dimension.Name}[{Low:R};{High:R}]");

        /// <inheritdoc/>
        public override string Describe(Language language) => language switch
        {
            Language.German =>
                $"{Dimension.Label.De} von {NumberWriting.Plain(Low, language)} bis " +
                    $"{NumberWriting.Plain(High, language)}",
            Language.English =>
                $"{Dimension.Label.En} from {NumberWriting.Plain(Low, language)} to " +
                    $"{NumberWriting.Plain(High, language)}",
        };
    }

    /// <summary>A day inside a run of days; a null end is open.</summary>
    public sealed record Within(Dimension Dimension, DateOnly? First, DateOnly? Last) : Filter
    {
        /// <inheritdoc/>
        public override Dimension About => Dimension;

        /// <inheritdoc/>
        public override string Key => $"{Dimension.Name}@{First:yyyy-MM-dd}..{Last:yyyy-MM-dd}";

        /// <inheritdoc/>
        public override string Describe(Language language) =>
            $"{Dimension.Label.In(language)} {Days(language)}";

        /// <summary>The days alone: "01.01.2024–31.03.2024", "seit 01.03.2024".</summary>
        public string Days(Language language)
        {
            var format = language == Language.German ? "dd.MM.yyyy" : "d MMM yyyy";
            string Text(DateOnly day) => day.ToString(format, CultureInfo.InvariantCulture);
            return (First, Last, language) switch
            {
                ({ } first, { } last, _) when first == last => Text(first),
                ({ } first, { } last, _) => $"{Text(first)}–{Text(last)}",
                ({ } first, null, Language.German) => $"ab {Text(first)}",
                ({ } first, null, _) => $"from {Text(first)}",
                (null, { } last, Language.German) => $"bis {Text(last)}",
                (null, { } last, _) => $"to {Text(last)}",
                (null, null, Language.German) => "alle Tage",
                (null, null, _) => "all days",
            };
        }
    }

    /// <summary>The dimension has no member, or has one.</summary>
    public sealed record Empty(Dimension Dimension, bool Negated = false) : Filter
    {
        /// <inheritdoc/>
        public override Dimension About => Dimension;

        /// <inheritdoc/>
        public override string Key => $"{Dimension.Name}{(Negated ? "!empty" : "=empty")}";

        /// <inheritdoc/>
        public override string Describe(Language language) => (language, Negated) switch
        {
            (Language.German, true) => $"{Dimension.Label.De} angegeben",
            (Language.German, false) => $"{Dimension.Label.De} nicht angegeben",
            (_, true) => $"{Dimension.Label.En} given",
            (_, false) => $"{Dimension.Label.En} not given",
        };
    }

    /// <summary>A text that contains a passage, letter case aside.</summary>
    public sealed record Contains(Dimension Dimension, string Passage, bool Negated = false) : Filter
    {
        /// <inheritdoc/>
        public override Dimension About => Dimension;

        /// <summary>Where it must stand.</summary>
        public PassagePlace Place { get; init; }

        /// <inheritdoc/>
        public override string Key => $"{Dimension.Name}{(Negated ? "!~" : "~")}"
            + $"{(Place == PassagePlace.Start ? "^" : "")}{Passage}{(Place == PassagePlace.End ? "$" : "")}";

        /// <inheritdoc/>
        public override string Describe(Language language) => language == Language.German
            ? $"{Dimension.Label.De} {German()} „{Passage}“"
            : $"{Dimension.Label.En} {English()} “{Passage}”";

        private string German() => (Place, Negated) switch
        {
            (PassagePlace.Anywhere, false) => "enthält",
            (PassagePlace.Anywhere, true) => "enthält nicht",
            (PassagePlace.Start, false) => "beginnt mit",
            (PassagePlace.Start, true) => "beginnt nicht mit",
            (PassagePlace.End, false) => "endet auf",
            (PassagePlace.End, true) => "endet nicht auf",
        };

        private string English() => (Place, Negated) switch
        {
            (PassagePlace.Anywhere, false) => "contains",
            (PassagePlace.Anywhere, true) => "does not contain",
            (PassagePlace.Start, false) => "starts with",
            (PassagePlace.Start, true) => "does not start with",
            (PassagePlace.End, false) => "ends with",
            (PassagePlace.End, true) => "does not end with",
        };
    }

    /// <summary>How many rows of another dataset belong to a row: customers with more than two complaints.</summary>
    /// <param name="Other">The dataset whose rows point at the row.</param>
    /// <param name="Comparator">How their number is compared.</param>
    /// <param name="Limit">With what; "at least 1" says that there are any.</param>
    /// <param name="Where">Conditions on those rows.</param>
    public sealed record Related(Dataset Other, Comparator Comparator, long Limit, IReadOnlyList<Filter> Where) : Filter
    {
        /// <inheritdoc/>
        public override string Key => $"#{Other.Name}({Keys()}){Comparator.Sign()}{Limit}";

        /// <inheritdoc/>
        public override string Describe(Language language)
        {
            if (Other.Name == VerbatimNames.Mentions && IsAny)
            {
                return Themes(language);
            }

            var where = Where.Count == 0 ? "" : $" ({string.Join(", ", Where.Select(w => w.Describe(language)))})";
            var some = Other.Label.In(language) + where;
            var with = GermanDative.OfPlural(Other.Label.De) + where;
            return (Comparator, Limit, language) switch
            {
                (Comparator.AtLeast, 1, Language.German) or (Comparator.More, 0, Language.German) => $"mit {with}",
                (Comparator.AtLeast, 1, _) or (Comparator.More, 0, _) => $"with {some}",
                (Comparator.Equal or Comparator.AtMost, 0, Language.German) or (Comparator.Less, 1, Language.German) =>
                    $"ohne {some}",
                (Comparator.Equal or Comparator.AtMost, 0, _) or (Comparator.Less, 1, _) => $"without {some}",
                (_, 1, Language.German) => $"Anzahl {some}: {Comparator.Words(language)} 1",
                (_, 1, Language.English) => $"number of {some}: {Comparator.Words(language)} 1",
                (_, _, Language.German) => $"mit {Comparator.Words(language)} {Limit} {with}",
                (_, _, Language.English) => $"with {Comparator.Words(language)} {Limit} {some}",
            };
        }

        private bool IsAny => (Comparator, Limit) is (Comparator.AtLeast, 1) or (Comparator.More, 0);

        /// <summary>Texts that speak of a theme are said by the theme: "Thema: Preis (negativ)".</summary>
        private string Themes(Language language)
        {
            var names = string.Join(", ", Where.OfType<OneOf>()
                .Where(w => w.Dimension.Name is VerbatimNames.Theme or VerbatimNames.MainTheme)
                .SelectMany(w => w.Values.Select(v => w.Dimension.LabelOf(v, language))));
            var moods = string.Join(", ", Where.OfType<OneOf>()
                .Where(w => w.Dimension.Name == VerbatimNames.ThemeSentiment)
                .SelectMany(w => w.Values.Select(v => w.Dimension.LabelOf(v, language))));
            return (language == Language.German ? "Thema: " : "theme: ")
                + (names, moods) switch
                {
                    ("", _) => moods,
                    (_, "") => names,
                    _ => $"{names} ({moods})",
                };
        }

        private string Keys() => string.Join(",", Where.Select(w => w.Key).Order(StringComparer.Ordinal));
    }

    /// <summary>The thing of a row is among those a list gives: complaints about the dearest product.</summary>
    /// <param name="Entity">The thing, reached from the row.</param>
    /// <param name="Selection">A list of that thing's rows; its columns do not matter.</param>
    /// <param name="Negated">Whether it must not be among them.</param>
    public sealed record Among(Dataset Entity, MetricQuery Selection, bool Negated = false) : Filter
    {
        /// <inheritdoc/>
        public override string Key => $"{Entity.Name}{(Negated ? " not" : "")} in ({Selection.Key})";

        /// <inheritdoc/>
        public override string Describe(Language language)
        {
            var not = Negated ? (language == Language.German ? "nicht " : "not ") : "";
            return $"{Entity.Label.In(language)}: {not}{Selection.Ranks(language)}";
        }
    }

    /// <summary>A number compared with a figure over all rows: more expensive than the average.</summary>
    /// <param name="Dimension">The number.</param>
    /// <param name="Comparator">How it is compared.</param>
    /// <param name="Measure">With what; over all rows of its dataset.</param>
    public sealed record Against(Dimension Dimension, Comparator Comparator, Measure Measure) : Filter
    {
        /// <inheritdoc/>
        public override Dimension About => Dimension;

        /// <inheritdoc/>
        public override string Key => $"{Dimension.Name}{Comparator.Sign()}{Measure.Name}";

        /// <inheritdoc/>
        public override string Describe(Language language) =>
            $"{Dimension.Label.In(language)} {Comparator.Words(language)} " + (Measure.Aggregation, language) switch
            {
                (Aggregation.Average, Language.German) => "der Durchschnitt",
                (Aggregation.Average, Language.English) => "the average",
                _ => Measure.Label.In(language),
            };
    }

    /// <summary>At least one of some conditions holds: cheaper than 600 or dearer than 900.</summary>
    public sealed record AnyOf(IReadOnlyList<Filter> Parts) : Filter
    {
        /// <inheritdoc/>
        public override string Key => $"({string.Join(" or ", Parts.Select(p => p.Key))})";

        /// <inheritdoc/>
        public override string Describe(Language language) => string.Join(
            language == Language.German ? " oder " : " or ", Parts.Select(p => p.Describe(language)));
    }
}
