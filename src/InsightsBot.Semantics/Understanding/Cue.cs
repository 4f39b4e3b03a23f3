namespace InsightsBot.Semantics.Understanding;

/// <summary>What a word or phrase asks for without naming a subject (models/grammar.yaml).</summary>
internal enum Cue
{
    HowMany, Count, Show, Share, Average, Sum, Median, Minimum, Maximum, By, Which, Who, Where, List, Top, Bottom, Most,
    Least, Best, Worst, Ranked, All, Trend, Compare, Than, MoreOften, LessOften, MoreThan, AtLeast, LessThan, AtMost,
    Exactly, To, Between, And, Or, Not, Without, Neither, With, Distribution, Percentile, Interval, Define, About, Why,
        CalendarPart, Same, Only, Instead,
    WhatAbout, Alphabetical, Relates, Contains, Last, Voices, Link, Future, When, Others,
}
