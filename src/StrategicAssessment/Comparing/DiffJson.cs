using System.Buffers;
using StrategicAssessment.Comparison;
using StrategicAssessment.Data;

namespace StrategicAssessment.Comparing;

/// <summary>A comparison as JSON: every difference, in the order of the comparison. An interface, described by <c>docs/diff.schema.json</c>: minor versions only add.</summary>
internal static class DiffJson
{
    /// <summary>Name and major version of the format.</summary>
    private const string Version = "assess-diff/1";

    private const int Piece = 64 * 1024;

    public static ReadOnlyMemory<byte> Write(BundleComparison comparison)
    {
        using var whole = new MemoryStream();
        WriteTo(whole.Write, comparison);
        return whole.ToArray();
    }

    /// <summary>The same, piece by piece.</summary>
    public static void WriteTo(Action<ReadOnlySpan<byte>> write, BundleComparison comparison)
    {
        // The serializer flushes after each record: into this, and a piece at a time is handed on.
        var piece = new ArrayBufferWriter<byte>(2 * Piece);
        using (var json = Contracts.Writer(piece))
        {
            json.WriteStartObject();
            json.WriteString("schema", Version);
            json.WritePropertyName("before");
            JsonSerializer.Serialize(json, DiffName.Of(comparison.Before.Name), DiffContract.Default.DiffName);
            json.WritePropertyName("after");
            JsonSerializer.Serialize(json, DiffName.Of(comparison.After.Name), DiffContract.Default.DiffName);
            json.WriteStartObject("counts");
            foreach (var of in Enum.GetValues<DifferenceClass>()) json.WriteNumber(DataWords.Of(of), comparison.Differences.Count(d => d.Class == of));
            json.WriteEndObject();
            json.WriteStartArray("differences");
            foreach (var difference in comparison.Differences)
            {
                Write(json, difference, DataWords.Of(difference.Class));
                if (piece.WrittenCount > Piece) HandOn(piece, write);
            }

            json.WriteEndArray();
            json.WriteStartArray("unrevised");
            foreach (var words in comparison.Unrevised) JsonSerializer.Serialize(json, new DiffUnrevised(words.Section, words.Title, DiffParagraph.Of(words.Before), DiffParagraph.Of(words.After)), DiffContract.Default.DiffUnrevised);
            json.WriteEndArray();
            json.WriteStartArray("to_reread");
            foreach (var text in comparison.ToReread) JsonSerializer.Serialize(json, RemarkRecord.Of(text), DiffContract.Default.RemarkRecord);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        piece.Write("\n"u8);
        HandOn(piece, write);
    }

    private static void HandOn(ArrayBufferWriter<byte> piece, Action<ReadOnlySpan<byte>> write)
    {
        write(piece.WrittenSpan);
        piece.ResetWrittenCount();
    }

    private static void Write(Utf8JsonWriter json, IDifference difference, string of)
    {
        switch (difference)
        {
            case Movement movement: JsonSerializer.Serialize(json, DiffMovement.Of(of, movement), DiffContract.Default.DiffMovement); break;
            case Revision revision: JsonSerializer.Serialize(json, DiffRevision.Of(of, revision), DiffContract.Default.DiffRevision); break;
            case Redefinition redefinition: JsonSerializer.Serialize(json, DiffRedefinition.Of(of, redefinition), DiffContract.Default.DiffRedefinition); break;
            case CoverageChange change: JsonSerializer.Serialize(json, DiffCoverage.Of(of, change), DiffContract.Default.DiffCoverage); break;
            case DecisionChange change: JsonSerializer.Serialize(json, new DiffDecision(of, change.Kind, change.Id, change.Title, change.Part, change.Before, change.After), DiffContract.Default.DiffDecision); break;
            case WordChange change: JsonSerializer.Serialize(json, DiffWordChange.Of(of, change), DiffContract.Default.DiffWordChange); break;
            default: throw new UnreachableException("An unknown kind of difference.");
        }
    }
}

/// <summary>How a comparison is written; it is never read back.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, IncludeFields = true)]
[JsonSerializable(typeof(DiffName))]
[JsonSerializable(typeof(DiffMovement))]
[JsonSerializable(typeof(DiffRevision))]
[JsonSerializable(typeof(DiffRedefinition))]
[JsonSerializable(typeof(DiffCoverage))]
[JsonSerializable(typeof(DiffDecision))]
[JsonSerializable(typeof(DiffWordChange))]
[JsonSerializable(typeof(DiffUnrevised))]
[JsonSerializable(typeof(RemarkRecord))]
internal sealed partial class DiffContract : JsonSerializerContext;

internal sealed record DiffName(string Assessment, string Edition, string Place, string PlaceName, PeriodRecord Period)
{
    public static DiffName Of(BundleName name) => new(name.Assessment, name.Edition, name.Place, name.PlaceName, PeriodRecord.Of(name.Period));
}

internal sealed record DiffFigure(
    string Id, string Indicator, string Measure, string Area, string AreaName, string Category, PeriodRecord Period, PeriodRecord? ComparedWith, string? Group,
    string Status, decimal? Value, string Unit, string Display, string? Verdict, int? RankBest, int? RankWorst, bool Tied)
{
    public static DiffFigure? Of(BundleFigure? f) => f?.Published is { } own ? Of(own) : f is null ? null : new(
        f.Id, f.Indicator, f.Measure, f.Area, f.AreaName, f.Category, PeriodRecord.Of(f.Period), PeriodRecord.OrNull(f.ComparedWith), f.Group,
        DataWords.Of(f.Status), DataWords.Plain(f.Value), f.Unit, f.Display, f.Evidence?.Verdict, f.Evidence?.BestRank, f.Evidence?.WorstRank, f.IsTied);

    public static DiffFigure?[] Of(IReadOnlyList<BundleFigure> figures) => [.. figures.Select(Of)];
}

internal sealed record DiffMovement(
    string Class, DiffFigure? Before, DiffFigure? After, decimal? Change, decimal? ChangeShare, double? StandardErrors, string Certainty, PeriodRecord? Overlap,
    DiffFigure? BeforeRestated, DiffFigure? AfterForeseen, DiffFigure?[] FurtherBefore, DiffFigure?[] FurtherAfter, DiffSignal? Signal,
    DiffFigure? BeforePublished, DiffFigure? AfterPublished, bool BeforeOutdated, bool OfRate, string Recording)
{
    private const int DistanceDigits = 4;

    public static DiffMovement Of(string of, Movement m) => new(
        of, DiffFigure.Of(m.Before), DiffFigure.Of(m.After), DataWords.Plain(m.Size.Difference), DataWords.Plain(m.Size.Share), Errors(m.Size), DataWords.Of(m.Certainty),
        PeriodRecord.OrNull(m.Overlap), m.BeforePublished is null ? null : DiffFigure.Of(m.Before), m.AfterPublished is null ? null : DiffFigure.Of(m.After), DiffFigure.Of(m.FurtherBefore), DiffFigure.Of(m.FurtherAfter), DiffSignal.Of(m.Signal),
        DiffFigure.Of(m.BeforePublished), DiffFigure.Of(m.AfterPublished), m.IsOutdated, m.IsOfRate, m.Recording);

    public static double? Errors(Size size) => size.Distance is { } distance ? Math.Round(distance, DistanceDigits) : null;
}

internal sealed record DiffSignal(string? Before, string? After, string? TargetBefore, string? TargetAfter)
{
    public static DiffSignal? Of(SignalChange? s) => s is null ? null : new(s.TypeBefore, s.TypeAfter, s.TargetBefore, s.TargetAfter);
}

internal sealed record DiffRevision(
    string Class, DiffFigure? Before, DiffFigure? After, decimal? Change, decimal? ChangeShare, double? StandardErrors, string Certainty, bool Root, DiffMention[] RestsOnIt,
    string Cause, DiffAspect[] Aspects)
{
    public static DiffRevision Of(string of, Revision r) => new(
        of, DiffFigure.Of(r.Before), DiffFigure.Of(r.After), DataWords.Plain(r.Size.Difference), DataWords.Plain(r.Size.Share), DiffMovement.Errors(r.Size), DataWords.Of(r.Size.Certainty),
        r.IsRoot, [.. r.RestsOn.Select(m => new DiffMention(m.Section, m.Number, m.Text))], DataWords.Of(r.Cause), DiffAspect.Of(r.Aspects));
}

internal sealed record DiffMention(string Section, string? Number, string Text);

internal sealed record DiffRedefinition(
    string Class, DiffFigure? Before, DiffFigure? After, string DefinitionBefore, string DefinitionAfter, string Tells, DiffAspect[] Aspects, PeriodRecord? Overlap,
    DiffFigure? BeforeRestated, DiffFigure? AfterForeseen, DiffFigure?[] FurtherBefore, DiffFigure?[] FurtherAfter)
{
    public static DiffRedefinition Of(string of, Redefinition r) => new(
        of, DiffFigure.Of(r.Before), DiffFigure.Of(r.After), r.Before.Definition, r.After.Definition, DataWords.Of(r.Side),
        DiffAspect.Of(r.Aspects), PeriodRecord.OrNull(r.Overlap),
        DiffFigure.Of(r.BeforeRestated), DiffFigure.Of(r.AfterForeseen), DiffFigure.Of(r.FurtherBefore), DiffFigure.Of(r.FurtherAfter));
}

internal sealed record DiffAspect(string Part, string Before, string After)
{
    public static DiffAspect[] Of(IReadOnlyList<RedefinedAspect> aspects) => [.. aspects.Select(a => new DiffAspect(DataWords.Of(a.Part), a.Before, a.After))];
}

internal sealed record DiffCoverage(
    string Class, string Kind, string Action, string Code, string? Other, string NameBefore, string NameAfter, string? Indicator, string? Area,
    DiffFigure? Before, DiffFigure? After, DiffFigure?[] FiguresBefore, DiffFigure?[] FiguresAfter)
{
    public static DiffCoverage Of(string of, CoverageChange c) => new(
        of, DataWords.Of(c.Kind), DataWords.Of(c.Action), c.Code, c.Other, c.NameBefore, c.NameAfter, c.Indicator, c.Area,
        DiffFigure.Of(c.Before), DiffFigure.Of(c.After), DiffFigure.Of(c.FiguresBefore), DiffFigure.Of(c.FiguresAfter));
}

internal sealed record DiffDecision(string Class, string Decision, string Code, string Title, string Part, string SaidBefore, string SaidAfter);

internal sealed record DiffWordChange(string Class, string Section, string Title, DiffParagraph? Before, DiffParagraph? After, bool Written, bool DatesAlone, DiffRun[] Runs)
{
    public static DiffWordChange Of(string of, WordChange c) => new(
        of, c.Section, c.Title, DiffParagraph.Of(c.Before), DiffParagraph.Of(c.After), c.IsWritten, c.IsOfDatesAlone, [.. c.Runs.Select(r => new DiffRun(DataWords.Of(r.Kind), r.Text))]);
}

internal sealed record DiffUnrevised(string Section, string Title, DiffParagraph? Before, DiffParagraph? After);

internal sealed record DiffParagraph(string? Number, string Text)
{
    public static DiffParagraph? Of(BundleParagraph? p) => p is null ? null : new(p.Number, p.Text);
}

internal sealed record DiffRun(string Kind, string Text);
