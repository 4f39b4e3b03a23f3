using System.Collections.Frozen;

namespace InsightsBot.Plugins.Verbatims.Words;

/// <summary>Words that stand everywhere and say nothing about what a verbatim is about, folded.</summary>
internal static class SmallWords
{
    private static readonly FrozenSet<string> German = Set(
        """
        der die das den dem des ein eine einen einem einer eines und oder aber sondern denn doch ist sind war waren sei
        seien bin bist seid wie wer wen wem wessen wo wann warum welche welcher welches welchen welchem nicht kein keine
        keinen keiner keinem mit ohne fuer von vom im in am an aus bei beim nach zu zum zur ueber unter uns unser unsere
        unserer unseren unserem wir ich du er sie es man ihr ihm ihn ihnen mir mich dir dich sich euch mein meine meinen
        meiner meinem dein deine sein seine seinen seiner seinem ihre ihren ihrer ihrem haben habe hat hatte hatten
        hast gehabt werden wird wurde wurden worden werde bin gewesen nur seit bis zwischen mehr als auch noch dieses
        diesen dieser diesem diese auf um durch gegen wegen waehrend dass das damit weil wenn ob dann da dort hier so
        sehr schon ja nein je alle allem allen aller alles jeder jede jedes jeden kann koennen konnte konnten soll
        sollte sollen will wollen wollte muss musste muessen mal etwas nichts was ab daher also eben halt wohl immer
        wieder jedoch bereits sowie ganz gar viel viele vielen vieler wurde waere haette dazu davon dabei daran darauf
        dafuer dessen deren zwar selbst jetzt nun heute ins ans aufs uebers vor hinter neben hin her sonst the
        """);

    private static readonly FrozenSet<string> English = Set(
        """
        the a an of and or but is are was were be been being am what which who whom whose where when why how much many
        our we us they their them he she it its it's his her him i i'm i've i'd i'll you your yours my me mine have has
        had having did do does done doing for by with without from on to at in into than then that this these those
        there here as so if because due while during until since before after about over under between each every any
        some all no nor not don't doesn't didn't isn't wasn't aren't weren't haven't hasn't hadn't won't wouldn't can't
        couldn't shouldn't can could would should will shall may might must just also only very too more most such own
        same other up down out off again further once both few we've we're you're they're that's there's what's let's
        get got gets getting im ive dont cant didnt u ur
        """);

    /// <summary>Whether a folded word is small.</summary>
    public static bool Contains(string folded, bool isGerman) =>
        folded.Length < 2 || (isGerman ? German : English).Contains(folded);

    private static FrozenSet<string> Set(string list) => list
        .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
