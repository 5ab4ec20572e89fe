using StrategicAssessment.Assessments;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Data;

/// <summary>What the last build knew and must not be published: row numbers, input hashes, diagnostics. Lives in <c>.assess/</c>.</summary>
internal sealed record Ledger : IJsonOnDeserialized
{
    /// <summary>Path below the assessment folder.</summary>
    public const string Path = ".assess/ledger.json";

    /// <summary>The same for the bundle that is made of a folder: partners' has a record of its own.</summary>
    public static string PathIn(AssessmentFolder folder) => folder.Audience == Audience.Public ? Path : ".assess/ledger-partners.json";

    /// <summary>Name and major version of the format.</summary>
    public const string Version = "assess-ledger/1";

    private const int BytesPerFigure = 1000;

    public string Schema { get; init; } = Version;
    public required string Assessment { get; init; }

    /// <summary>Under which name the bundle was published, where this is the ledger of an edition; else null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Edition { get; init; }

    /// <summary>Where this is the ledger of an edition, how many were kept before it and it, in the order of keeping; else null, as in those of earlier versions.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public int? Number { get; init; }

    /// <summary>Where the bundle was written, from the assessment's folder; null in the ledger of an edition.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Output { get; init; }

    /// <summary>Which edition's copies were read instead of the folder as it was then; null where none were, and in the ledger of an edition.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public LedgerBasis? Basis { get; init; }

    /// <summary>In ordinal order.</summary>
    public required LedgerInput[] Inputs { get; init; }

    /// <summary>What stands in front of the names of files: nothing, and the county's folder as the plan names it. None, as of the next two, in the ledger of a program that did not note them.</summary>
    public string[] Layers { get; init; } = [];

    /// <summary>Every file that the build could have read, in ordinal order.</summary>
    public string[] Names { get; init; } = [];

    public LedgerBundle[] Bundles { get; init; } = [];

    /// <summary>The names of all bundles that the plan makes, the index's first, where it makes several: what is not among <see cref="Bundles"/> was not built.</summary>
    public string[] Expected { get; init; } = [];

    /// <summary>Names of the bundles that the last run did not build, though the plan makes them.</summary>
    [JsonIgnore]
    public IEnumerable<string> Unbuilt => Expected.Except(Bundles.Select(b => b.Name), StringComparer.Ordinal);

    /// <summary>By name, the figures of all members of a group that figures rest on; null where there are none, and in a ledger of earlier versions.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyDictionary<string, string[]>? OperandGroups { get; init; }

    /// <summary>What the definitions of figures stand for; null in a ledger of earlier versions, whose figures say them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyDictionary<string, string>? Definitions { get; init; }

    /// <summary>In the order of the ids.</summary>
    public required IEnumerable<LedgerFigure> Figures { get; init; }

    public required string[] Diagnostics { get; init; }

    void IJsonOnDeserialized.OnDeserialized() => Contracts.Whole([Inputs, Layers, Names, Bundles, Expected, [.. Figures], Diagnostics, .. OperandGroups?.Values ?? []]);

    public ReadOnlyMemory<byte> Write() => Contracts.Write(this, Contracts.Default.Ledger, Figures.TryGetNonEnumeratedCount(out var count) ? count * BytesPerFigure : 0);

    /// <summary>The ledger of a file, or null when it is not one of ours.</summary>
    public static Ledger? Read(ReadOnlyMemory<byte> bytes) =>
        Contracts.Read(bytes.Span, Contracts.Default.Ledger) is { } ledger && Contracts.Match(ledger.Schema, Version) == SchemaMatch.Known
            ? ledger with { Layers = ledger.Layers ?? [], Names = ledger.Names ?? [], Bundles = ledger.Bundles ?? [], Expected = ledger.Expected ?? [] }
            : null;
}

/// <summary>An edition whose copies were read.</summary>
/// <param name="With">The folder with what corrects it, from the assessment's.</param>
internal sealed record LedgerBasis(string Edition, string With);

internal sealed record LedgerInput(string File, long Bytes, string Sha256);

/// <param name="Name">Of its folder below the output; empty for the output itself.</param>
/// <param name="Manifest">SHA-256 of its <c>manifest.json</c>, lower-case hexadecimal: by it the ledger and the bundle know each other.</param>
internal sealed record LedgerBundle(string Name, string Manifest)
{
    /// <summary>The folder of a bundle of this name below an output, as the output was given.</summary>
    public static string PathOf(string output, string name) => name.Length == 0 ? output : $"{output.TrimEnd('/', '\\')}/{name}";
}

/// <summary>A figure with all that explains it, row numbers included; what chance allows of it, a line each, is null in the ledgers of the first days.</summary>
internal sealed record LedgerFigure(
    string Id, string Title, string Display, string Value, string Status, string Reason, string Origin, string Formula, string Definition,
    string[] Operands, LedgerSource[] Sources, string[] Caveats, string[]? Chance = null) : IJsonOnDeserialized
{
    void IJsonOnDeserialized.OnDeserialized() => Contracts.Whole(Operands, Sources, Caveats, Chance);
}

/// <summary>Rows of a file, as <see cref="RowSet"/> knows them.</summary>
/// <param name="First">1-based physical line of the first.</param>
/// <param name="Last">1-based physical line of the last.</param>
/// <param name="Predicate">By what they were chosen, where they are not listed.</param>
/// <param name="Lines">Each line; none when there are too many to list.</param>
internal sealed record LedgerSource(string File, int Rows, int First, int Last, string Predicate, int[] Lines)
{
    public static LedgerSource Of(SourceRef source) => new(source.File, source.Rows.Count, source.Rows.First, source.Rows.Last, source.Rows.Predicate, [.. source.Rows.Lines]);
}

internal static class LedgerBuilder
{
    /// <summary>Everything that the bundle may not say.</summary>
    public static Ledger Of(ResolvedPlan plan, Assessment assessment, Gazetteer places, IEnumerable<InputFile> inputs, IEnumerable<Diagnostic> diagnostics)
    {
        var (titles, hashes) = (new FigureTitles(plan, places), FiguresFile.HashesOf(assessment.Figures));
        return new Ledger
        {
            Assessment = plan.Assessment.Id,
            Inputs = [.. inputs.DistinctBy(i => i.Path, StringComparer.Ordinal).OrderBy(i => i.Path, StringComparer.Ordinal).Select(HashOf)],
            OperandGroups = DataWords.OperandGroupsOf(assessment.Figures),
            Definitions = FiguresFile.ByHash(hashes),
            Figures = assessment.Figures.Select(f => Of(f, hashes[f.Definition], titles, plan.Written.Symbols)),   // one by one, as they are written
            Diagnostics = [.. diagnostics.Select(d => d.ToString())],
        };
    }

    /// <summary>The same with what was written and where, and what could have been read.</summary>
    public static Ledger Sealed(Ledger ledger, IEnumerable<LedgerBundle> bundles, AssessmentFolder folder, string output)
    {
        string[] layers = [.. folder.Layers];
        return ledger with { Bundles = [.. bundles], Layers = [.. layers], Names = [.. FolderNames.Of(folder, layers)], Output = From(folder, output), Basis = folder.Since is { } since ? new LedgerBasis(since.Edition, From(folder, since.Correcting)) : null };
    }

    private static string From(AssessmentFolder folder, string path) => Path.GetRelativePath(folder.Home, Path.GetFullPath(path)).Replace('\\', '/');

    public static LedgerInput HashOf(InputFile input) =>
        new(input.Path, input.Length, input.Sha256() ?? Convert.ToHexStringLower(SHA256.HashData(input.Content.Span)));

    private static LedgerFigure Of(Figure figure, string definition, FigureTitles titles, SymbolStyle symbols) => new(
        figure.Id.ToString(),
        titles.Of(figure),
        Display.Of(figure, symbols),
        figure.Value.IsKnown ? DataWords.Number(figure.Value.Number) : string.Empty,
        DataWords.Of(figure.Value.Status),
        figure.PrivateReason ?? figure.Value.Reason?.ToString() ?? string.Empty,
        DataWords.Of(figure.Origin),
        figure.Formula.ToString(),
        definition,
        DataWords.OperandsOf(figure),
        [.. figure.Sources.Select(LedgerSource.Of)],
        [.. figure.Caveats.Select(c => c.ToString())],
        [.. EvidenceLines.Of(figure, Words.BuiltIn)]);
}
