using System.Collections.Frozen;

namespace InsightsBot.Semantics.Verbatims;

/// <summary>Words by which a full stop that ends a sentence is told from others.</summary>
internal static class SentenceWords
{
    /// <summary>Abbreviations of both languages, without their full stop.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations = (
        """
        z b d h u a s o i v m e g p v ca bzw bzgl evtl ggf inkl exkl zzgl usf etc max min mind sog vgl tel nr str dr
        prof hr fr st jr mr mrs ms messrs sr no vs dept inc ltd corp approx ext fig est gen gov sgt capt lt col rev
        hon jan feb mär apr jun jul aug sep sept okt oct nov dez dec mo di mi do sa so geb verh dipl ing med jur phil
        abs art aufl bd bes bsp bspw dgl ebd einschl engl dt frz etw gegr gem gest hrsg insb jh jmd kap lt mio mrd mtl
        monatl pers pkt qm rd röm schriftl sen stk std sek tsd urspr usw versch vorm wg zt ztr min hbf ev eig eigtl
        ebf entspr allg betr bez ehem fam ges gr ggü höchstw kl lfd std tägl stdl telef ungef vermutl zw km kfz
        """).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Abbreviations that often end a sentence: then a capital letter begins the next.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MayEnd =
        "usw etc inc ltd corp m u a o s b min max no do so sa mi art est st gest sen gen col dt vorm kap lt km std sek"
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What follows the number of a day or of a part: "am 3. Mai", "im 2. Stock".</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterOrdinal = (
        """
        januar februar märz maerz april mai juni juli august september oktober november dezember jan feb mär apr jun jul
        aug sep sept okt nov dez stock etage og ug mal klasse quartal tag woche monat jahr halbjahr jahrhundert platz
        gang
        wagen person zimmer versuch besuch advent weihnachtstag liga runde teil absatz kapitel stern termin anlauf
        """).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
