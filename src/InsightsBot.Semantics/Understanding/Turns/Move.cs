namespace InsightsBot.Semantics.Understanding.Turns;

/// <summary>What words of a conversation do to the answer before (models/grammar.yaml, "turns").</summary>
internal enum Move
{
    /// <summary>"and", "also": what follows comes on top.</summary>
    Also,

    /// <summary>"please", "now": changes nothing.</summary>
    Lead,

    /// <summary>"new question": the answer before is forgotten.</summary>
    NewTopic,

    /// <summary>"no, I meant": what follows stands in place of what was said.</summary>
    Correction,

    /// <summary>"back": the query before the last.</summary>
    Back,

    /// <summary>"as a chart", "the numbers behind it": the same once more.</summary>
    Again,

    /// <summary>"how many are these".</summary>
    Count,

    /// <summary>"how many", and nothing else.</summary>
    HowMany,

    /// <summary>"the next five": there is no paging.</summary>
    Next,

    /// <summary>"for", before who is meant.</summary>
    For,

    /// <summary>"which ones": the rows behind a number.</summary>
    Rows,

    /// <summary>"show their": columns of the rows.</summary>
    Their,

    /// <summary>"sort by".</summary>
    Sort,

    /// <summary>"name", after "sort by".</summary>
    Name,

    /// <summary>"descending".</summary>
    Descending,

    /// <summary>"ascending".</summary>
    Ascending,

    /// <summary>"the other way round".</summary>
    Flip,

    /// <summary>"only the first".</summary>
    First,

    /// <summary>"only the last".</summary>
    Last,

    /// <summary>"all of them": no limit.</summary>
    All,

    /// <summary>"and before that": the period before.</summary>
    Before,

    /// <summary>"the year before".</summary>
    YearBefore,

    /// <summary>"the quarter before".</summary>
    QuarterBefore,

    /// <summary>"the month before".</summary>
    MonthBefore,

    /// <summary>"the week before".</summary>
    WeekBefore,

    /// <summary>"and after that": the period after.</summary>
    After,

    /// <summary>"in percent".</summary>
    Percent,

    /// <summary>"in total": no split.</summary>
    Total,

    /// <summary>"compare with".</summary>
    CompareWith,

    /// <summary>"instead of": what follows goes.</summary>
    InsteadOf,

    /// <summary>"the first one", of choices.</summary>
    Choice1,

    /// <summary>"the second one".</summary>
    Choice2,

    /// <summary>"the third one".</summary>
    Choice3,

    /// <summary>"the fourth one".</summary>
    Choice4,
}
