using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Data;

/// <summary>Reads the figures of an earlier bundle as quotations: what they print is kept, how they were worked out stays with the bundle.</summary>
internal sealed class QuotedFigures(FiguresFile bundle, InputFile file)
{
    private readonly Dictionary<string, int> lines = LinesOf(file);
    private readonly HashSet<string> known = bundle.Figures.Where(f => StatusOf(f) == ValueStatus.Known).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>What the bundle published; no value when it is not a bundle's, or of a version that nobody here knows. A figure whose unit is not known here is left out.</summary>
    /// <param name="plan">Whose assessment quotes it: it cannot quote itself.</param>
    public static Outcome<PublishedFigures> Read(InputFile file, PlanFile plan, string id)
    {
        var at = plan.Previous?.At ?? SourceSpan.WholeFile(file.Path);
        var schema = Contracts.SchemaOf(file.Content.Span);
        var match = FiguresFile.Match(schema);
        if (match == SchemaMatch.OtherVersion) return Outcome.Failed<PublishedFigures>(QuotedFiguresMessages.NewerVersion(at, file.Path, schema!, FiguresFile.Version));
        if (match == SchemaMatch.Foreign || Contracts.Read(file.Content.Span, Contracts.Default.FiguresFile) is not { } bundle)
            return Outcome.Failed<PublishedFigures>(QuotedFiguresMessages.NotOurs(at, file.Path));
        if (bundle.Assessment.Id == id && bundle.Assessment.Edition == plan.Edition) return Outcome.Failed<PublishedFigures>(QuotedFiguresMessages.Itself(at, id, plan.Edition));
        try
        {
            return Outcome.Of(new QuotedFigures(bundle, file).All());
        }
        catch (Exception problem) when (Contracts.IsOfContent(problem))
        {
            return Outcome.Failed<PublishedFigures>(QuotedFiguresMessages.NotOurs(at, file.Path));
        }
    }

    private PublishedFigures All() =>
        new(bundle.Assessment.Edition, [.. bundle.Figures.Where(f => UnitOf(f) is not null).Select(f => new PublishedFigure(f.Id, f.Series, FigureOf(f)))])
        {
            Corrected = bundle.Figures.Where(f => f.Sources.Exists(s => s.File == CorrectionsFile.Name)).Select(f => f.Id).ToHashSet(StringComparer.Ordinal),
            Source = (bundle.Assessment.Id, Path.GetDirectoryName(Path.GetFileName(file.Path) == FiguresFile.Shared ? file.Path : Path.GetDirectoryName(file.Path)) ?? string.Empty),
            Older = [.. (bundle.PublishedBefore ?? []).Select(b => b.Read())],
        };

    private Figure FigureOf(FigureRecord figure)
    {
        var edition = bundle.Assessment.Edition;
        var measure = Measures.Read(figure.Measure);
        figure.Slugs(out var own, out var then);
        return new Figure
        {
            Id = new FigureId(
                PublishedFigures.IndicatorOf(edition, figure.Indicator), figure.Measure, new AreaCode(figure.Area), figure.Category, own.ToString(), then.IsEmpty ? null : then.ToString(), figure.Group),
            Period = figure.Period.Read(own),
            ComparedWith = then.IsEmpty ? null : figure.ComparedWith?.Read(then) ?? throw new FormatException("A change has no earlier period."),
            Measure = measure ?? Measure.Quoted,
            Published = measure is null ? figure.Display : null,
            Value = ValueOf(figure),
            Unit = UnitOf(figure) ?? Unit.Number,
            Decimals = DecimalsOf(figure.Display),
            IsTied = figure.Tied,
            RankedOf = figure.RankedOf ?? figure.Operands.Count(known.Contains),
            Origin = Origin.Quoted,
            Method = Method.Quoted,
            Formula = Said.Of("working.published", ("edition", edition)),
            Base = figure.Base is { } of ? new RateBase(of.Per, of.PopulationYear, of.Source) { Of = of.Of ?? Measure.Residents } : null,
            Sources = [new SourceRef(file.Path, [lines.GetValueOrDefault(figure.Id, 1)])],
            Caveats = [.. figure.Caveats],
            Definition = $"as published in {edition}: {(bundle.Definitions.TryGetValue(figure.Definition, out var words) ? words : string.Empty)}",
        };
    }

    private static ValueStatus StatusOf(FigureRecord figure) => DataWords.StatusOf(figure.Status);

    private static Value ValueOf(FigureRecord figure) => StatusOf(figure) != ValueStatus.Known ? Value.Without(StatusOf(figure), figure.Reason ?? Said.Of("figure.not published"))
        : Value.Known(figure.Value ?? throw new FormatException("A known figure has no value."));

    private static Unit? UnitOf(FigureRecord figure) => Enum.GetValues<Unit>().Where(u => DataWords.Of(u) == figure.Unit).Select(u => (Unit?)u).FirstOrDefault();

    // A figure is quoted to its last printed digit.
    private static int DecimalsOf(string display)
    {
        var point = display.LastIndexOf('.');
        return point < 0 ? 0 : display[(point + 1)..].TakeWhile(char.IsAsciiDigit).Count();
    }

    // 1-based line of each figure's id, so that an explanation leads to it.
    private static Dictionary<string, int> LinesOf(InputFile file)
    {
        string[] starts = ["{\"id\":\"", "\"id\": \""];   // of this version, and of the first
        var all = Encoding.UTF8.GetString(file.Content.Span).Split('\n').Select((l, i) => (Text: l.TrimStart(), Number: i + 1));
        return all.Where(l => Array.Exists(starts, s => l.Text.StartsWith(s, StringComparison.Ordinal))).Select(l => (Id: l.Text.Split('"')[3], l.Number))
            .DistinctBy(l => l.Id, StringComparer.Ordinal).ToDictionary(l => l.Id, l => l.Number, StringComparer.Ordinal);
    }
}

/// <summary>What is said of an earlier bundle that cannot be quoted from.</summary>
internal static class QuotedFiguresMessages
{
    public static readonly Func<SourceSpan, string, Diagnostic> NoBundle = Diagnostic.Error("SA6101", folder => $"There is no bundle in '{folder}': it has no figures.json that can be read. Build last year's assessment, or correct the folder, which is relative to this one.");
    public static readonly Func<SourceSpan, string, Diagnostic> NotOurs = Diagnostic.Error("SA6102", path => $"'{path}' is not a list of figures as this program writes it. Build last year's assessment again.");

    public static Diagnostic NewPlace(SourceSpan at, string folder, string place) => Diagnostic.Warning("SA7106", at,
        $"There is no bundle of {place} in '{folder}', and there are bundles of other places beside it: {place} is taken for a place that is new. If it had another name last year, write 'previous: <the folder of its bundle>' into the 'exceptions.yaml' of its folder in 'places'.");

    public static Diagnostic NewerVersion(SourceSpan at, string path, string schema, string known) => Diagnostic.Error("SA6103", at,
        $"'{path}' is of the version '{schema}', and this program reads '{known}'. Use the program that built it, or a newer one.");

    public static Diagnostic Itself(SourceSpan at, string id, string edition) => Diagnostic.Error("SA6104", at,
        $"This is the bundle of '{id}', {edition}, itself. Name last year's.");
}
