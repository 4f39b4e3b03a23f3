using System.Text;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Verbatims;
using Xunit.Abstractions;

namespace InsightsBot.Semantics.Tests.Verbatims;

/// <summary>Reads whole collections of customers' texts and prints what came out.</summary>
public sealed class FeedbackTextsTests(ITestOutputHelper output)
{
    [NeedsFeedbackTextsTheory]
    [InlineData("airline_tweets/tweets.csv", "text", GuessedLanguage.English, 0.99)]
    [InlineData("nhs_fft_feedback/comments.csv", "comment", GuessedLanguage.English, 0.99)]
    [InlineData("german_hotel_absa/sentences.csv", "text", GuessedLanguage.German, 0.99)]
    [InlineData("german_restaurant_reviews/reviews.csv", "text", GuessedLanguage.German, 0.99)]
    [InlineData("german_restaurant_reviews/reviews.csv", "title", GuessedLanguage.German, 0.95)]
    [InlineData("germeval2017_bahn/dev_documents.csv", "text", GuessedLanguage.German, 0.99)]
    [InlineData("germeval2017_bahn/test_dia_documents.csv", "text", GuessedLanguage.German, 0.98)]
    public void Nearly_all_texts_have_the_language_of_their_collection(
        string file, string column, GuessedLanguage language, double least)
    {
        var read = Texts(Path.Combine(NeedsFeedbackTextsTheoryAttribute.Folder!, file), column)
            .Select(VerbatimReader.Read).Where(r => !r.IsEmpty).ToList();
        var share = read.Count(r => r.Language == language) / (double)read.Count;
        var named = read.Count(r => r.Masked.Keys.Any(k => k != PersonalKind.Account));
        output.WriteLine($"{file} {column}: {read.Count} texts, {share:P2} {language}, {named} with masks "
            + "besides accounts");
        Assert.True(share >= least, $"{share:P2} are {language}");
        Assert.All(read, r => Assert.All(
            r.Sentences, s => Assert.InRange(s.Span.End, s.Span.Start + 1, r.Text.Length)));
    }

    private static IEnumerable<string> Texts(string path, string column)
    {
        var rows = Rows(File.ReadAllText(path)).ToList();
        var at = rows[0].IndexOf(column);
        return rows.Skip(1).Where(r => r.Count > at).Select(r => r[at]);
    }

    private static IEnumerable<List<string>> Rows(string text)
    {
        var (row, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var c in text)
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && c is ',' or '\n' && !isQuoted)
            {
                row.Add(cell.ToString());
                _ = cell.Clear();
                if (c == '\n')
                {
                    yield return row;
                    row = [];
                }
            }
            else
            {
                _ = cell.Append(c);
            }
        }
    }
}
