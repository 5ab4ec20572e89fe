using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Data;

/// <summary><c>datapackage.json</c>: the bundle's tables as a Frictionless Data Package (specification 1): what each column is, in which unit and of which
/// period, where the numbers come from and what others may do with them. An empty list of any of these would not be valid: null leaves it out.</summary>
internal sealed record PackageFile(
    string Profile, string Name, string Title, string Edition, PackagePlace Place, PeriodRecord Period,
    PackageLicence[]? Licenses, PackageContributor[]? Contributors, PackageSource[]? Sources, PackageResource[] Resources)
{
    public const string Path = "datapackage.json";

    public static ReadOnlyMemory<byte> Write(ResolvedPlan plan, DocumentTree document, IReadOnlyList<PublishedTable> tables, Gazetteer places)
    {
        var (place, licence, partnership) = (plan.Assessment.Place, plan.Written.Licence, plan.Written.Partnership);
        var file = new PackageFile(
            "data-package", Slug.Of(plan.Assessment.Id), Printable.Of(document.Name), plan.Written.Edition,
            new PackagePlace(place.Value, places.NameOf(place)), PeriodRecord.Of(plan.Written.ThisYear.Value),
            licence is null ? null : [new PackageLicence(licence.Id, licence.Title, licence.Address)],
            partnership.Length == 0 ? null : [new PackageContributor(partnership, "publisher")],
            PackageSource.Of(tables.SelectMany(t => SourcesOf(plan, t))),
            [.. tables.Select(t => PackageResource.Of(t, SourcesOf(plan, t))), PackageResource.OfFigures]);
        return Contracts.Write(file, PackageContract.Default.PackageFile, expected: 128 * 1024);
    }

    private static IEnumerable<string> SourcesOf(ResolvedPlan plan, PublishedTable table) => plan.Extracts
        .Where(e => table.Fields.Any(f => string.Equals(f.Facts?.Indicator, e.Plan.Id.Value, StringComparison.Ordinal)))
        .Select(e => e.Plan.Source).Where(s => s.Length > 0);
}

internal sealed record PackagePlace(string Code, string Name);

internal sealed record PackageLicence(string Name, string Title, string Path);

internal sealed record PackageContributor(string Title, string Role);

internal sealed record PackageSource(string Title)
{
    public static PackageSource[]? Of(IEnumerable<string> titles) =>
        titles.Distinct(StringComparer.Ordinal).Select(t => new PackageSource(t)).ToArray() is { Length: > 0 } sources ? sources : null;
}

/// <summary>A file of the package: a table, or the figures, of which the specification of tables says nothing.</summary>
internal sealed record PackageResource(
    string? Profile, string Name, string Path, string Title, string? Description, string Format, [property: JsonPropertyName("mediatype")] string MediaType, string Encoding)
{
    public int? Bytes { get; init; }
    public string? Hash { get; init; }
    public PackageSource[]? Sources { get; init; }
    public PackageDialect? Dialect { get; init; }
    public PackageSchema? Schema { get; init; }
    public static PackageResource OfFigures => new(null, FiguresFile.Name, FiguresFile.Name, "Every published figure", null, "json", "application/json", "utf-8");

    public static PackageResource Of(PublishedTable table, IEnumerable<string> sources) => new(
        "tabular-data-resource", table.Printed.Id, table.Path, Printable.Of(TreeText.Of(table.Printed.Caption)),
        string.Join('\n', table.Printed.Alone.Select(n => Printable.Of(TreeText.Of(n)))), "csv", "text/csv", "utf-8")
    {
        Bytes = table.Content.Length,
        Hash = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(table.Content.Span)),
        Sources = PackageSource.Of(sources),
        Dialect = new PackageDialect(",", "\n", Header: true),
        Schema = new PackageSchema([.. table.Fields.Select(PackageField.Of)], [string.Empty]),
    };
}

internal sealed record PackageDialect(string Delimiter, [property: JsonPropertyName("lineTerminator")] string LineTerminator, bool Header);

internal sealed record PackageSchema(PackageField[] Fields, [property: JsonPropertyName("missingValues")] string[] MissingValues);

/// <summary>A column: labels, codes and days have a name and a type alone.</summary>
internal sealed record PackageField(
    string Name, string Type, string? Title, string? Indicator, string? Measure, string? Unit, PeriodRecord? Period, PeriodRecord? ComparedWith)
{
    public static PackageField Of(CsvField field) => new(
        field.Name, field.Type, field.Facts?.Title, field.Facts?.Indicator, field.Facts?.Measure, field.Facts?.Unit,
        PeriodRecord.OrNull(field.Facts?.Period), PeriodRecord.OrNull(field.Facts?.ComparedWith));
}

/// <summary>How a package is written; it is never read back.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, IncludeFields = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PackageFile))]
internal sealed partial class PackageContract : JsonSerializerContext;

internal sealed record PublishedTable(TableBlock Printed, string Path, ReadOnlyMemory<byte> Content, IReadOnlyList<CsvField> Fields);
