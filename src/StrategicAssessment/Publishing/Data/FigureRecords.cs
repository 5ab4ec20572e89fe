using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Publishing.Data;

/// <summary>Reads the figures of a <c>figures.json</c> as quotations: what they print is kept, how they were worked out stays with the bundle.</summary>
internal sealed class FigureRecords(JsonElement root, string edition, InputFile file)
{
    private readonly Dictionary<string, int> lines = LinesOf(file);

    /// <summary>Every figure whose unit is known here.</summary>
    public IReadOnlyCollection<PublishedFigure> Read()
    {
        var figures = root.GetProperty("figures").EnumerateArray().ToList();
        var known = figures.Where(f => Text(f, "status") == DataWords.Of(ValueStatus.Known)).Select(f => Text(f, "id")).ToHashSet(StringComparer.Ordinal);
        return [.. figures.Where(f => UnitOf(f) is not null).Select(f => new PublishedFigure(Text(f, "id"), Text(f, "series"), FigureOf(f, known)))];
    }

    private Figure FigureOf(JsonElement figure, HashSet<string> known)
    {
        var id = IdOf(figure);
        var measure = Measures.Read(id.Measure);
        return new Figure
        {
            Id = id,
            Period = PeriodOf(figure.GetProperty("period"), id.Period)!,
            ComparedWith = id.ComparedWith is { } then ? PeriodOf(figure.GetProperty("compared_with"), then) : null,
            Measure = measure ?? Measure.Quoted,
            Published = measure is null ? Text(figure, "display") : null,
            Value = ValueOf(figure),
            Unit = UnitOf(figure) ?? Unit.Number,
            Decimals = DecimalsOf(Text(figure, "display")),
            IsTied = figure.GetProperty("tied").GetBoolean(),
            RankedOf = Texts(figure, "operands").Count(known.Contains),
            Origin = Origin.Quoted,
            Method = Method.Quoted,
            Formula = $"as published in {edition}",
            Base = BaseOf(figure.GetProperty("base")),
            Sources = [new SourceRef(file.Path, [lines.GetValueOrDefault(Text(figure, "id"), 1)])],
            Caveats = [.. Texts(figure, "caveats")],
            Definition = $"as published in {edition}: {DefinitionOf(figure)}",
        };
    }

    private FigureId IdOf(JsonElement figure)
    {
        var parts = Text(figure, "id").Split('/');
        if (parts.Length < 5) throw new FormatException("A figure's id has five parts or more.");
        var then = parts.Skip(5).FirstOrDefault(p => p.StartsWith("vs-", StringComparison.Ordinal));
        return new FigureId(
            PublishedFigures.IndicatorOf(edition, Text(figure, "indicator")), Text(figure, "measure"), new AreaCode(Text(figure, "area")), Text(figure, "category"),
            parts[4], then?[3..], figure.GetProperty("group").GetString());
    }

    private string DefinitionOf(JsonElement figure) =>
        root.GetProperty("definitions").TryGetProperty(Text(figure, "definition"), out var text) ? text.GetString() ?? string.Empty : string.Empty;

    private static Period? PeriodOf(JsonElement period, string slug)
    {
        if (Day(period, "start") is not { } first || Day(period, "end") is not { } last) return Period.Undated(slug);
        return slug.StartsWith("at-", StringComparison.Ordinal) ? Period.AsAt(last) : Period.Days(first, last);
    }

    private static DateOnly? Day(JsonElement period, string name) =>
        period.GetProperty(name).GetString() is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static Value ValueOf(JsonElement figure)
    {
        var status = Text(figure, "status");
        var reason = figure.GetProperty("reason").GetString() ?? "It was not published.";
        if (status == DataWords.Of(ValueStatus.Known)) return Value.Known(figure.GetProperty("value").GetDecimal());
        if (status == DataWords.Of(ValueStatus.Suppressed)) return Value.Suppressed(reason);
        return status == DataWords.Of(ValueStatus.NotApplicable) ? Value.NotApplicable(reason) : Value.NotAvailable(reason);
    }

    private static Unit? UnitOf(JsonElement figure)
    {
        var word = Text(figure, "unit");
        return Enum.GetValues<Unit>().Where(u => DataWords.Of(u) == word).Select(u => (Unit?)u).FirstOrDefault();
    }

    private static RateBase? BaseOf(JsonElement rateBase) => rateBase.ValueKind == JsonValueKind.Null
        ? null
        : new RateBase(rateBase.GetProperty("per").GetInt32(), rateBase.GetProperty("population_year").GetInt32(), Text(rateBase, "source"));

    // A figure is quoted to its last printed digit.
    private static int DecimalsOf(string display)
    {
        var point = display.LastIndexOf('.');
        return point < 0 ? 0 : display[(point + 1)..].TakeWhile(char.IsAsciiDigit).Count();
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? string.Empty;

    private static ImmutableArray<string> Texts(JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(t => t.GetString() ?? string.Empty)];

    // 1-based line of each figure's id, so that an explanation leads to it.
    private static Dictionary<string, int> LinesOf(InputFile file)
    {
        const string Start = "\"id\": \"";
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (line, number) in Encoding.UTF8.GetString(file.Content.Span).Split('\n').Select((l, i) => (l.Trim(), i + 1)))
        {
            if (line.StartsWith(Start, StringComparison.Ordinal)) found.TryAdd(line[Start.Length..].TrimEnd(',').TrimEnd('"'), number);
        }

        return found;
    }
}
