using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Assessments;

/// <summary>How sure it is that something happened, the surest first.</summary>
public enum Certainty
{
    /// <summary>A clear change between the years, or what stands clearly out on the control chart.</summary>
    Clear,

    /// <summary>Some sign of a change.</summary>
    Sign,

    /// <summary>No clear change, or too few to tell.</summary>
    None,

    /// <summary>Nothing was compared.</summary>
    NotJudged,
}

/// <summary>A count or value of the place that page one may speak of, wherever the document shows it. It holds published figures only.</summary>
/// <param name="Name">What pins call it, and the lines of a draft.</param>
/// <param name="Section">Position of the section that shows it first.</param>
/// <param name="Table">Where its numbers stand: of the tables that show it, the first with a change.</param>
public sealed record HeadlineSubject(string Name, int Section, AssessedTable Table, AssessedRow Row)
{
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>Whether a table or a control chart is about it; otherwise it is a part of what a table is about.</summary>
    public bool IsTopic { get; init; }

    /// <summary>What it is a part of; null for a topic.</summary>
    public HeadlineSubject? Whole { get; init; }

    /// <summary>The row that places it among others: its own, that of another table of the same count and period, or of a quoted value beside it in its section.</summary>
    public required (AssessedTable Table, AssessedRow Row) Placed { get; init; }

    /// <summary>The group that it is held against, in the table that places it and in its own; null where there is none.</summary>
    public AssessedRow? Beside { get; init; }

    public AssessedControlChart? Chart { get; init; }

    /// <summary>What its control chart says of the change.</summary>
    public SeriesSignal Signal { get; init; }

    /// <summary>The category that names it; null where the extract does, as it does where all of its counts are weighed.</summary>
    public Category? Named => Table.Definition.Indicator is { Weights.Length: > 0 } weighed && weighed.Whole == Row.Definition.Category ? null : Table.Definition.Indicator.Categories.Find(Row.Definition.Category);

    /// <summary>As a heading: the category's label, or the title of the extract.</summary>
    public string Title => Named?.Label ?? Table.Definition.Indicator.Title;

    public Figure Now => Row.TextFigures["now"];

    public Certainty Certainty => Judgement is { IsClear: true } || Signal != SeriesSignal.None ? Certainty.Clear
        : Judgement is { HasSign: true } ? Certainty.Sign
        : Judgement is { IsCompared: true } ? Certainty.None
        : Certainty.NotJudged;

    /// <summary>What is said of it, as a pin may quote it: <c>clear rise</c>, <c>rise on its control chart</c>, <c>no clear change</c>.</summary>
    public string VerdictIn(Words words) => Judgement is not { IsClear: true } && Signal != SeriesSignal.None ? words.Say("verdict.on chart", ("signal", EvidenceText.Word(Signal, words)))
        : Judgement is { } judgement && EvidenceText.Word(judgement, words) is { } word ? word.Split(',')[0] : words["verdict.not judged"];

    /// <summary>1 up, -1 down, 0 without a sign of either.</summary>
    public int Direction => Judgement is { IsClear: true } clear ? clear.Direction
        : Signal switch { SeriesSignal.Rise => 1, SeriesSignal.Fall => -1, SeriesSignal.Both => 0, SeriesSignal.None => Judgement?.Direction ?? 0 };

    /// <summary>1 for the better, -1 for the worse, 0 where nobody says or neither is.</summary>
    public int Good => Table.Definition.Indicator.GoodEnd switch { GoodEnd.Lower => -Direction, GoodEnd.Higher => Direction, GoodEnd.Neither => 0 };

    /// <summary>How much it concerns: the larger of the two counts; less than nothing for what is not counted or not shown.</summary>
    public decimal Size => Table.Definition.Indicator.CountsEvents && Now.Value.IsKnown ? Math.Max(Now.Value.Number, Before) : -1;

    /// <summary>Whether it stands at one end of five places or more, as far as chance can tell.</summary>
    public bool IsAtAnEnd => Placed.Row.TextFigures.GetValueOrDefault("rank") is { Value.IsKnown: true, RankedOf: >= LeastField, IsTied: false } rank
        && (rank.Value.Number == 1 || rank.Value.Number == rank.RankedOf) && (rank.Evidence?.Ranks is not { } ranks || ranks.Worst - ranks.Best <= 1);

    private const int LeastField = 5;

    private Judgement? Judgement => Row.TextFigures.GetValueOrDefault("change")?.Evidence?.Judgement;
    private decimal Before => Row.TextFigures.GetValueOrDefault("before") is { Value.IsKnown: true } before ? before.Value.Number : 0;
}
