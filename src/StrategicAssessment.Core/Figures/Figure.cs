using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Figures;

/// <summary>Where a value comes from.</summary>
public enum Origin
{
    /// <summary>Worked out here from an extract's rows.</summary>
    Computed,
    /// <summary>Given by an extract and not recomputable.</summary>
    Quoted,
    /// <summary>Worked out here from at least one quoted value.</summary>
    PartQuoted,
}

/// <summary>What a number counts.</summary>
public enum Unit
{
    /// <summary>Things: incidents, offences, people.</summary>
    Number,
    Rate,
    Percent,
    PercentagePoints,
    /// <summary>Position in a group, 1 first.</summary>
    Rank,
    Pounds,
}

/// <summary>How a value was got.</summary>
public enum Method
{
    Counted,
    Summed,
    /// <summary>Copied from an extract.</summary>
    Quoted,
    Calculated,
    Ranked,
}

/// <summary>What a rate is a rate of.</summary>
/// <param name="Per">Residents per unit of rate.</param>
/// <param name="PopulationYear">Year of the mid-year estimate.</param>
public sealed record RateBase(int Per, int PopulationYear, string Source)
{
    /// <summary>Of what, as a slug.</summary>
    public string Of { get; init; } = Measure.Residents;
}

/// <summary>A number of the document with everything that explains it. Immutable.</summary>
public sealed record Figure
{
    public required FigureId Id { get; init; }
    public required Period Period { get; init; }
    public Period? ComparedWith { get; init; }
    public required Measure Measure { get; init; }

    /// <summary>The number in full precision, or why there is none.</summary>
    public required Value Value { get; init; }

    public required Unit Unit { get; init; }

    /// <summary>Digits printed after the point.</summary>
    public int Decimals { get; init; }

    /// <summary>For ranks: whether another place shares it.</summary>
    public bool IsTied { get; init; }

    /// <summary>For ranks: how many places were ranked.</summary>
    public int RankedOf { get; init; }

    public required Origin Origin { get; init; }
    public required Method Method { get; init; }

    /// <summary>In words and numbers, such as <c>3,608 / 161,800 × 1,000</c>.</summary>
    public required Said Formula { get; init; }

    /// <summary>For rates.</summary>
    public RateBase? Base { get; init; }

    /// <summary>The figures that it was worked out from, in the formula's order.</summary>
    public ImmutableArray<FigureId> Operands { get; init; } = [];

    /// <summary>What the operands are called where they are one figure for each member of a group, such as <c>asb/count/*/all/2015/in-districts</c>: many
    /// figures rest on the same ones. Else null.</summary>
    public string? OperandsName { get; init; }

    public ImmutableArray<SourceRef> Sources { get; init; } = [];

    /// <summary>Whether the number was rounded so that small numbers cannot be worked out: rows would tell more than it says.</summary>
    public bool IsRounded { get; init; }

    /// <summary>For a number that is withheld: why, for the ledger alone. What is published never tells one reason from another.</summary>
    public string? PrivateReason { get; init; }

    /// <summary>For a quoted figure whose measure this version does not know: its text as it was published, because nobody here can say how it is printed. Else null.</summary>
    public string? Published { get; init; }

    /// <summary>What a reader should know beside it.</summary>
    public ImmutableArray<Said> Caveats { get; init; } = [];

    /// <summary>Which change in the way of recording lies between what it compares, as a sentence; empty where none does.</summary>
    public string Recording { get; init; } = string.Empty;

    /// <summary>What chance allows of the value, or null where nothing can be said. It goes with the value: a copy whose value is withheld has none.</summary>
    public Evidence? Evidence { get => Value.IsKnown ? field : null; init; }

    /// <summary>How the series is defined (filter, base, population rule, ranking rule): two figures of one series with different definitions are not comparable.</summary>
    public required string Definition { get; init; }
}

/// <summary>What a figure is: <c>indicator/measure/area/category/period</c>, with <c>/vs-period</c> or <c>/in-group</c> where one applies. Codes and slugs
/// only, so that the same figure has the same id in every year's bundle and on every machine.</summary>
public sealed record FigureId(string Indicator, string Measure, AreaCode Area, string Category, string Period, string? ComparedWith, string? Group)
    : IComparable<FigureId>
{
    private string? text;

    // A copy with other words has another text.
    private FigureId(FigureId original) => (Indicator, Measure, Area, Category, Period, ComparedWith, Group) =
        (original.Indicator, original.Measure, original.Area, original.Category, original.Period, original.ComparedWith, original.Group);

    /// <summary>The id without its periods: what is followed from year to year.</summary>
    public string Series => $"{Indicator}/{Measure}/{Area}/{Category}{(ComparedWith is null ? "" : "/vs")}{InGroup}";

    private string InGroup => Group is null ? string.Empty : "/in-" + Group;

    /// <summary>What figures of the members of a group, one each and in their order, are called together; null where they are others than those.</summary>
    public static string? NameOf(ImmutableArray<FigureId> figures, Group group, ImmutableArray<AreaCode> members)
    {
        if (figures.Length < 2 || figures.Length != members.Length || figures[0].Group is not null) return null;
        for (var i = 0; i < figures.Length; i++)
        {
            var (first, figure) = (figures[0], figures[i]);
            if (figure.Area != members[i] || figure.Group is not null || (figure.Indicator, figure.Measure, figure.Category, figure.Period, figure.ComparedWith) != (first.Indicator, first.Measure, first.Category, first.Period, first.ComparedWith)) return null;
        }

        return (figures[0] with { Area = new AreaCode("*"), Group = group.Id }).ToString();
    }

    public int CompareTo(FigureId? other) => string.CompareOrdinal(ToString(), other?.ToString());

    public override string ToString() =>
        text ??= $"{Indicator}/{Measure}/{Area}/{Category}/{Period}{(ComparedWith is null ? "" : "/vs-" + ComparedWith)}{InGroup}";

    public bool Equals(FigureId? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());
}
