using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Tests.Compile;

public sealed class ValuesStayOutOfSqlTests
{
    private static readonly SqlCompiler Compiler = new(TinyModel.Model, new SqliteDialect());

    /// <summary>What a question may say: words and signs that would do harm in SQL text, numbers, days.</summary>
    private static Gen<string> Said => Gen.OneOf(
        ArbMap.Default.ArbFor<NonNull<string>>().Generator.Select(s => s.Get),
        Gen.Elements(
            "'; DROP TABLE customers; --", "\" OR 1=1 --", "*/ /*", "@p1", ":x", "?", "$1", "%", "\n-- x", "\0",
                "Ünïcödé 💥", "1",
            "NULL", "customers", "SELECT"));

    private static Gen<MetricQuery> Queries =>
        from words in Said.ArrayOf(6)
        from numbers in Gen.Choose(-1_000_000, 1_000_000).ArrayOf(6)
        from isNegated in Gen.Elements(true, false)
        from comparator in Gen.Elements(Enum.GetValues<Comparator>())
        from shape in Gen.Choose(0, 5)
        from kept in Gen.SubListOf(Filters(words, numbers, isNegated, comparator))
        select Shape(shape, numbers, comparator) with { Filters = [.. kept] };

    [Fact]
    public void Other_values_give_the_very_same_text() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(Queries.ToArbitrary(), query =>
        {
            foreach (var language in new[] { Language.German, Language.English })
            {
                var renamed = query with
                {
                    Filters = [.. query.Filters.Select(Renamed)],
                    Having = [.. query.Having.Select(h => h with { Limit = Number(h.Limit) })],
                };
                Assert.Equal(Text(renamed, language), Text(query, language));
            }
        }));

    [Fact]
    public void A_value_stands_in_the_parameters_and_nowhere_else() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Said.ToArbitrary(), Gen.Choose(0, 5).ToArbitrary(), (said, shape) =>
        {
            var value = "§§" + said + "§§";
            var query = Shape(shape, [1, 2, 3, 4, 5, 6], Comparator.More) with
            {
                Filters = [new Filter.OneOf(TinyModel.Contract, [value], Negated: true),
                    new Filter.Contains(TinyModel.Note, value)],
            };
            var sql = ((Compilation.Done)Compiler.Compile(query, Language.German)).Sql;
            Assert.DoesNotContain("§", sql.Text, StringComparison.Ordinal);
            Assert.Contains(value, sql.Parameters.Values);
        }));

    private static Filter[] Filters(string[] words, int[] numbers, bool isNegated, Comparator comparator) =>
    [
        new Filter.OneOf(TinyModel.Contract, [words[0], words[1]], isNegated),
        new Filter.OneOf(TinyModel.Age, [$"{numbers[0]}", words[2]], isNegated),
        new Filter.Contains(TinyModel.Note, words[3], isNegated),
        new Filter.Compare(TinyModel.Age, comparator, numbers[1] / 7.0),
        new Filter.Between(TinyModel.Age, numbers[2] / 3.0, numbers[3] / 3.0),
        new Filter.Within(TinyModel.CalledAt, Day(numbers[4]), isNegated ? null : Day(numbers[5])),
        new Filter.Related(TinyModel.Calls, comparator, 2 + Math.Abs(numbers[0]),
            [new Filter.OneOf(TinyModel.Topic, [words[4]], isNegated)]),
        new Filter.OneOf(TinyModel.Topic, [words[5]]),
    ];

    private static MetricQuery Shape(int shape, int[] numbers, Comparator comparator) => shape switch
    {
        0 => new MetricQuery { Aim = Aim.Level, Measures = [TinyModel.CallCount] },
        1 => new MetricQuery { Aim = Aim.Split, Measures = [TinyModel.CallsEach],
            Groups = [new Grouping(TinyModel.Contract)] },
        2 => new MetricQuery
        {
            Aim = Aim.Split,
            Measures = [TinyModel.CallCount],
            Groups = [new Grouping(TinyModel.Contract)],
            Having = [new GroupCondition("call_count", comparator, numbers[0])],
        },
        3 => new MetricQuery
        {
            Aim = Aim.Split,
            Measures = [TinyModel.CallCount],
            Groups = [new Grouping(TinyModel.Topic)],
            SkipEmptyGroups = true,
        },
        4 => new MetricQuery
        {
            Aim = Aim.Comparison,
            Measures = [TinyModel.Wait],
            Periods = [Year(2000 + (Math.Abs(numbers[0]) % 50)), Year(2050 + (Math.Abs(numbers[1]) % 50))],
        },
        _ => new MetricQuery { Aim = Aim.List, Listed = TinyModel.Calls,
            Columns = [TinyModel.Topic, TinyModel.Contract] },
    };

    private static Filter.Within Year(int year) =>
        new(TinyModel.CalledAt, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    private static DateOnly Day(int number) => new DateOnly(1900, 1, 1).AddDays(Math.Abs(number) % 70_000);

    /// <summary>The same condition on other values; equal values stay equal, as they share a parameter.</summary>
    private static Filter Renamed(Filter filter) => filter switch
    {
        Filter.OneOf one => one with { Values = [.. one.Values.Select(Word)] },
        Filter.Contains contains => contains with { Passage = Word(contains.Passage) },
        Filter.Related related => related with { Where = [.. related.Where.Select(Renamed)] },
        Filter.Compare compare => compare with { Limit = Number(compare.Limit) },
        Filter.Between between => between with { Low = Number(between.Low), High = Number(between.High) },
        _ => filter,
    };

    private static string Word(string word) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? Number(number).ToString("R", CultureInfo.InvariantCulture)
            : "renamed " + word;

    private static double Number(double number) => 1e9 + (8 * number);

    private static string Text(MetricQuery query, Language language) =>
        Compiler.Compile(query, language).Match(done => done.Sql.Text, refused => refused.Reason.In(language));
}
