using InsightsBot.Plugins.ModelFiles;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Asking;

/// <summary>The language the hub reads with: words and grammar of the folder "models".</summary>
/// <param name="Lexicon">What words mean.</param>
/// <param name="Grammar">How people ask.</param>
public sealed record Vocabulary(Lexicon Lexicon, Grammar Grammar)
{
    /// <summary>The folder "models" that comes with the program.</summary>
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>Reads a folder with words.de.yaml, words.en.yaml and grammar.yaml.</summary>
    /// <exception cref="AskingException">A file is missing or has an issue; the sentence names file and
    /// line.</exception>
    public static Vocabulary Read(string folder)
    {
        var words = WordFiles.Read(folder);
        var (grammar, issues) = GrammarFile.Read(folder);
        if (issues.Count > 0)
        {
            throw new AskingException(issues[0].Message, issues[0].ToString());
        }

        var lexicon = words.Match(
            sound => new Lexicon(sound.Concepts, sound.Scales),
            faulty => throw new AskingException(faulty.Found[0].Message, faulty.Found[0].ToString()));
        return new Vocabulary(lexicon, new Grammar(grammar));
    }
}
