using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Plans;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts;

/// <summary>A chart, ready for every writer.</summary>
/// <param name="Id">A slug: its anchor, and the name of its file.</param>
/// <param name="Subject">What it shows, below the finding: <c>Anti-social behaviour by district, October 2014 to September 2015</c>.</param>
internal sealed record Chart(string Id, string Subject, IPlot Plot)
{
    /// <summary>The chart's heading: the finding, or the subject where nothing was judged.</summary>
    public required string Title { get; init; }

    public bool HasFinding => !string.Equals(Title, Subject, StringComparison.Ordinal);

    /// <summary>What somebody who cannot see it is told: its kind, the finding, the extremes, the end of a series, what is not shown.</summary>
    public required string Alternative { get; init; }

    /// <summary>Under the drawing: what its symbols mean.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    public required Words Words { get; init; }
    public string Accent { get; init; } = Palette.Focus;

    public string Tint(string colour) => Palette.Tinted(colour, Accent);

    /// <summary>The same in a colour of the plan's, as dark as it takes to stand out from its neighbours; as it is where there is none.</summary>
    public Chart In(PlanColour? colour) => colour is not { } own ? this : this with
    {
        Accent = own.Towards(default, PlanColour.ForShapes, PlanColour.Parse(Palette.Others)!.Value, PlanColour.Parse(Palette.Series[1])!.Value).ToString(),
    };

    /// <summary>A chart whose title, text alternative and notes are worked out from what it draws and what was judged of it.</summary>
    /// <param name="judged">What the tables say of its rows; null where they judge nothing.</param>
    public static Chart Of(string id, string subject, IPlot plot, Words words, Judged? judged = null)
    {
        var finding = Findings.Of(words, plot, judged);
        return new Chart(id, subject, plot)
        {
            Words = words,
            Title = finding.Length > 0 ? finding : subject,
            Alternative = ChartWords.Sentences([words.Say("chart.kind", ("chart", ChartWords.NameOf(words, plot)), ("subject", subject)), finding, .. Findings.Further(words, plot), NotShown(words, plot), .. NotThere(words, plot)]),
            Notes = [.. Symbols(words, plot), .. NotThere(words, plot)],
        };
    }

    /// <summary>The same, qualified by a change in recording between what it compares; as it is where there is none.</summary>
    public Chart Across(string recording)
    {
        if (recording.Length == 0) return this;
        var isMarked = HasFinding && RecordingChange.IsMarked(recording);
        var qualified = this with { Alternative = $"{Alternative} {recording}", Notes = [.. Notes, isMarked ? $"{Display.RecordingMark} {recording}" : recording] };
        return isMarked ? qualified with { Title = $"{Title} {Display.RecordingMark}" } : qualified;
    }

    private static string NotShown(Words words, IPlot plot)
    {
        var count = plot.Grid(words).Numbers().Count(n => !n.IsKnown && n.Display.Length > 0);
        return count == 0 ? string.Empty : words.Count("chart.not shown", count);
    }

    private static IEnumerable<string> NotThere(Words words, IPlot plot) => plot is AreaMap { Without: { IsEmpty: false } without } ? [ChartWords.NotOnMap(words, without)] : [];

    private static IEnumerable<string> Symbols(Words words, IPlot plot) => plot.Grid(words).Numbers()
        .Where(n => !n.IsKnown && n.Display.Length > 0).Select(n => ChartWords.SymbolMeans(words, n.Display, n.Status)).Distinct(StringComparer.Ordinal);
}

/// <summary>What a chart draws. A closed list of sealed records: a kind is a record here, its sentences, its drawing, and for Office its part.</summary>
internal interface IPlot
{
    ChartGrid Grid(Words words);
}

/// <summary>What an axis measures.</summary>
/// <param name="Words">Its title: <c>Incidents per 1,000 residents</c>.</param>
/// <param name="Unit">How its ticks are written.</param>
internal sealed record Quantity(string Words, Unit Unit);

/// <summary>The numbers of a chart as a table: what stands behind it in Word and Excel, and nothing that the chart does not show.</summary>
internal sealed record ChartGrid(string Corner, ImmutableArray<string> Labels, ImmutableArray<ChartSeries> Series)
{
    public IEnumerable<ChartNumber> Numbers() => Series.SelectMany(s => s.Numbers);
}

/// <param name="Numbers">As many as the chart has labels.</param>
internal sealed record ChartSeries(string Name, ChartRole Role, ImmutableArray<ChartNumber> Numbers);

/// <summary>What a bar, line or point is to the reader.</summary>
internal enum ChartRole
{
    Ordinary,
    /// <summary>What the chart is about.</summary>
    Focus,
    /// <summary>What it is held against: the county.</summary>
    Comparison,
}

internal sealed record ChartRow(string Label, ChartRole Role, ChartNumber Number)
{
    /// <summary>Lower end of its interval, or null.</summary>
    public ChartNumber? Lower { get; init; }

    /// <summary>Upper end of its interval, or null.</summary>
    public ChartNumber? Upper { get; init; }
}

/// <summary>A number as a chart draws it and prints it: a figure's, never one read back from text.</summary>
/// <param name="Number">In full precision; 0 and without meaning unless known.</param>
/// <param name="Display">As printed, in the table and on the chart alike.</param>
/// <param name="FigureId">Its figure; null for what only guides the eye.</param>
internal sealed record ChartNumber(ValueStatus Status, decimal Number, string Display, string? FigureId)
{
    public static ChartNumber None { get; } = new(ValueStatus.NotApplicable, 0, string.Empty, null);
    public bool IsKnown => Status == ValueStatus.Known;

    /// <summary>The number, for drawing; 0 unless known.</summary>
    public double Size => IsKnown ? (double)Number : 0;

    /// <summary>The figure's own number and display.</summary>
    public static ChartNumber Of(Figure figure, SymbolStyle symbols) => new(
        figure.Value.Status, figure.Value.IsKnown ? figure.Value.Number : 0, Figures.Display.Of(figure, symbols), figure.Id.ToString());
}
