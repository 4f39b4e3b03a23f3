namespace InsightsBot.Semantics.Verbatims;

/// <summary>What a word may be where personal details stand.</summary>
[Flags]
internal enum WordRoles
{
    None = 0,

    /// <summary>A first name that is little else.</summary>
    Given = 1,

    /// <summary>A frequent last name.</summary>
    Family = 2,

    /// <summary>"Herr", "Mrs".</summary>
    Honorific = 4,

    /// <summary>"Dr", "Prof", "Dipl": stands before a name and is none.</summary>
    Title = 8,

    /// <summary>"von", "van", "de".</summary>
    Particle = 16,

    /// <summary>What an employee is called: "Mitarbeiterin", "agent".</summary>
    Staff = 32,

    /// <summary>Never a name, though written with a capital.</summary>
    NotName = 64,

    /// <summary>"Tel", "phone".</summary>
    Phone = 128,

    /// <summary>"Kundennummer", "PNR": a number follows that belongs to one person.</summary>
    Reference = 256,

    /// <summary>"Kunden", "ticket": with a word for number, or a long number, it is a reference.</summary>
    ReferenceNoun = 512,

    /// <summary>"Nr", "number", "ID".</summary>
    NumberWord = 1024,

    /// <summary>"Grüße", "regards".</summary>
    SignOff = 2048,

    /// <summary>"Hallo", "Dear".</summary>
    Salute = 4096,

    /// <summary>What is counted or measured: a number before it is an amount.</summary>
    Unit = 8192,

    /// <summary>The name of a month.</summary>
    Month = 16384,

    /// <summary>What stands between a keyword and its number: "ist", "lautet", "is".</summary>
    Link = 32768,

    /// <summary>"Street", "Road": stands after a house number and a name.</summary>
    Street = 65536,

    /// <summary>"von", "by", "with": a person may follow.</summary>
    Before = 131072,

    /// <summary>"meine", "my": makes the wife of a "Frau".</summary>
    Owner = 262144,

    /// <summary>"heiße", "name": somebody may be introduced.</summary>
    Introduction = 524288,

    /// <summary>"geboren", "birthday".</summary>
    Birth = 1048576,

    /// <summary>"wohnhaft", "Adresse".</summary>
    Home = 2097152,

    /// <summary>"Straße", "Weg": the last word of a German street, which may stand alone.</summary>
    Lane = 4194304,

    /// <summary>"at", "ät": the sign of an e-mail address, written out.</summary>
    AtSign = 8388608,
}
