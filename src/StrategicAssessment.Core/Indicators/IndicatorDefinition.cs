using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Statistics;

namespace StrategicAssessment.Indicators;

/// <summary>What a row that is not in an extract means.</summary>
public enum MissingRows
{
    /// <summary>A mistake: the build says so.</summary>
    Error,
    /// <summary>Nothing happened: 0.</summary>
    Zero,
    Unavailable,
    /// <summary>There was nothing that could be counted, such as a service that had not opened: not applicable, and totals leave it out.</summary>
    NotOpen,
}

/// <summary>One extract and one filter: what is counted, and the conventions of its rates. As used: nothing is left open.</summary>
public sealed record IndicatorDefinition
{
    /// <summary>Counts and differences below this are small unless the plan says otherwise.</summary>
    public const int DefaultSmallNumber = 20;

    /// <summary>A slug; also the extract's name in the plan.</summary>
    public required string Id { get; init; }

    /// <summary>The extract's file, for messages; empty while awaited.</summary>
    public string File { get; init; } = string.Empty;

    public required string Title { get; init; }

    /// <summary>What is counted, in the plural, as in a sentence: <c>incidents of anti-social behaviour</c>.</summary>
    public required string Things { get; init; }

    /// <summary>Whether the extract gives values that cannot be recomputed.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Whether the extract has a row per incident. Where a place and a category of it have no row in a month of which it has rows, nothing happened.</summary>
    public bool IsOfRecords { get; init; }

    /// <summary>By what the people or addresses that it counts are told apart; null where rows are counted.</summary>
    public CountedIds? Ids { get; init; }

    public Unit Unit { get; init; } = Unit.Number;

    /// <summary>The categories that the extract may hold; empty when it is not split.</summary>
    public CategoryTree Categories { get; init; } = CategoryTree.Empty;

    /// <summary>Slug of the category that stands for the whole extract: <see cref="CategoryTree.All"/> or a root of the tree.</summary>
    public string Whole { get; init; } = CategoryTree.All;

    /// <summary>Which way is good: what a change or a difference may be called.</summary>
    public Polarity Good { get; init; }

    /// <summary>The same for methods that know nothing of plans: a plan that does not say calls nothing better or worse.</summary>
    public GoodEnd GoodEnd => Good switch
    {
        Polarity.FewerIsGood => GoodEnd.Lower,
        Polarity.MoreIsGood => GoodEnd.Higher,
        Polarity.Neither or Polarity.NotSaid => GoodEnd.Neither,
    };

    /// <summary>Whether what is counted are events; people and stocks (claimants) are judged by no test of events.</summary>
    public bool AreEvents { get; init; } = true;

    /// <summary>Whether it counts what there is on a day: no sum over time means anything.</summary>
    public bool IsStock { get; init; }

    /// <summary>For a survey: the variance of its shares over that of a simple random sample; else null.</summary>
    public decimal? DesignEffect { get; init; }

    /// <summary>Whether it counts the answers to a question, of some who were asked for all.</summary>
    public bool IsSurvey => DesignEffect is not null;

    /// <summary>Whether its own numbers count events, each for one: not where they are quoted, answers, sums of money, weighted, or people. Chance can be reckoned with then alone.</summary>
    public bool CountsEvents => this is { IsQuoted: false, IsSurvey: false, AreEvents: true, Unit: Unit.Number, Weights.Length: 0 };

    /// <summary>The level of the intervals that are printed, as a share of 1: the plan's.</summary>
    public double Confidence { get; init; } = Statistics.Confidence.Usual;

    /// <summary>Changes and differences that chance does more seldom than this are clear: the plan's.</summary>
    public double Clear { get; init; } = Scale.Clear;

    /// <summary>Counts and differences below this are too small for a percentage alone: the plan's.</summary>
    public int SmallNumber { get; init; } = DefaultSmallNumber;

    /// <summary>How small counts are kept, or null when every count may be shown.</summary>
    public ProtectionRule? Protection { get; init; }

    /// <summary>Rates are per so many of <see cref="Base"/>.</summary>
    public int Per { get; init; } = 1000;

    /// <summary>Of what its rates are, as a slug.</summary>
    public string Base { get; init; } = Measure.Residents;

    /// <summary>Whether the plan says of whom its rates are: only then are the events behind a quoted rate known.</summary>
    public bool NamesBase { get; init; }

    public Measure Rate => new(MeasureKind.Rate, Per) { Base = Base };

    /// <summary>Year of the population estimate for every rate, or null for the latest year before the period ends.</summary>
    public int? PopulationYear { get; init; }

    /// <summary>Whether every rate uses the estimate of the year in which its own period ends.</summary>
    public bool PopulationOfSameYear { get; init; }

    /// <summary>The place whose residents by age are the standard of standardised rates; null for the European standard population of 2013.</summary>
    public Places.AreaCode? StandardPlace { get; init; }

    /// <summary>A measure as this indicator has it: rates are per so many of its base.</summary>
    public Measure MeasureOf(MeasureKind kind) => kind == MeasureKind.Rate ? Rate
        : kind == MeasureKind.StandardisedRate ? new Measure(kind, Per) { Base = StandardPlace?.Value.ToLowerInvariant() ?? "european-2013" } : new Measure(kind);

    /// <summary>Digits after the point of what is printed with a fraction; null for as many as an extract has of what it quotes, and as many as small rates need.</summary>
    public int? Decimals { get; init; }

    /// <summary>Digits after the point of a printed share, and of a rate that needs no more.</summary>
    public int RateDecimals => Decimals ?? 1;

    public MissingRows Missing { get; init; } = MissingRows.Error;

    /// <summary>Whether the extract's own total is taken instead of the sum of its parts.</summary>
    public bool TotalSupplied { get; init; }

    /// <summary>First days of a new way of recording: periods on the two sides of one are not compared.</summary>
    public ImmutableArray<DateOnly> Breaks { get; init; } = [];

    /// <summary>Changes in the way of recording that do not break the comparison: what crosses one says so.</summary>
    public ImmutableArray<RecordingChange> RecordingChanges { get; init; } = [];

    /// <summary>What is to be said of a comparison from one period to another; empty where no change in recording lies between.</summary>
    public string RecordingBetween(Period then, Period now) => RecordingChange.Between(RecordingChanges, then, now);

    /// <summary>The file with whose weights counts are multiplied; empty where each counts once.</summary>
    public string Weights { get; init; } = string.Empty;

    /// <summary>The filter in words, for the definition; empty when every row counts.</summary>
    public string Filter { get; init; } = string.Empty;
}

/// <summary>Which way is good. The plan says it; there is no default, because for crime the usual one would be wrong.</summary>
public enum Polarity
{
    /// <summary>The plan does not say: nothing is called better or worse.</summary>
    NotSaid,
    /// <summary>Fewer is better: collisions.</summary>
    FewerIsGood,
    /// <summary>More is better: people in treatment.</summary>
    MoreIsGood,
    /// <summary>A change either way may be good or bad: reports of domestic abuse.</summary>
    Neither,
}

/// <summary>A change in the way of recording that does not break the comparison.</summary>
/// <param name="From">First day of the new way; null where nobody knows it: then every comparison crosses it.</param>
/// <param name="Note">What changed, as people wrote it; never empty.</param>
public sealed record RecordingChange(DateOnly? From, string Note)
{
    /// <summary>How what is said of one begins.</summary>
    public const string Lead = "The way of recording changed";

    /// <summary>Whether only some comparisons cross what is said, so that each is marked; what crosses all is said once.</summary>
    public static bool IsMarked(string said) => said.Contains(Lead + " on ", StringComparison.Ordinal);

    /// <summary>What is to be said of a comparison from one period to another; empty where none of the changes lies between.</summary>
    public static string Between(IEnumerable<RecordingChange> changes, Period then, Period now) => now.Kind == PeriodKind.Undated || then.Kind == PeriodKind.Undated ? string.Empty : string.Join(' ', changes
        .Where(c => c.From is not { } from || (from > then.First && from <= now.Last))
        .Select(c => $"{Lead}{(c.From is { } from ? $" on {Wording.English.Date(from)}" : "")}: {c.Note.TrimEnd('.')}."));
}
