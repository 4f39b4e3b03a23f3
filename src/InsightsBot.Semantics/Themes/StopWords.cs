using System.Collections.Frozen;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Themes;

/// <summary>Small words that name no theme: no phrase begins or ends with one.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = Split(
        """
        ab aber ach alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf
        aus
        bei beim bereits bin bis bisschen bist da dabei dadurch dafuer damit danach dann daran darauf darum das dass
        davon
        dazu dein deine dem den denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses doch dort
        du
        durch eben ein eine einem einen einer eines einfach einige einmal er erst es etwa etwas euch euer eure ganz
        gab gar
        geben gegen gehabt gehen geht gewesen gibt ging gleich habe haben hat hatte hatten hier hin hinter ich ihm ihn
        ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jede jedem jeden jeder jedes jetzt kam kann kein keine
        keinem keinen keiner koennen koennte kommen kommt konnte konnten lassen mal man mehr mein meine meinem meinen
        meiner mich mir mit muss mussten musste nach nachdem nicht nichts nie noch nun nur ob oder ohne per pro schon
        sehr
        sei seid sein seine seinem seinen seiner seit selbst sich sie sind so sogar soll sollte sondern sonst sowie
        trotz
        ueber um und uns unser unsere unserem unseren unserer unter viel viele vielen vom von vor waehrend waere war
        waren
        warum was wegen weil weiter welche welcher wenn wer werde werden wie wieder wir wird wirklich wo wurde wurden
        wuerde wuerden zu zum zur zwar zwei zwischen drei gestern heute morgen leider hallo danke bitte
        a about after again all also am an and any are as at back be because been before being both but by came can come
        could did do does doing don't down each even ever every few first for from get gets getting go going got had has
        have having he her here him his how i if in into is it it's i'm i've its just let like made make many may me
        more
        most much my no nor not now of off on once one only or other our out over own please put rt said same see she
        should so some still such take than that that's the their them then there these they they're this those though
        through to today too two under until up us very via was way we we're well went were what when where which
        while who
        why will with without won't would yesterday yet you you're your thanks thank
        """);

    /// <summary>Whether a folded word is small, or names a month or day: each period has its own.</summary>
    public static bool Contain(string folded) => Words.Contains(folded) || TimeWords.Months.ContainsKey(folded)
        || TimeWords.Weekdays.ContainsKey(folded);

    private static FrozenSet<string> Split(string list) => list
        .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.Ordinal);
}
