using System.Collections.Immutable;
using StrategicAssessment.Observations;

namespace StrategicAssessment.Publishing.Ledgers;

/// <summary>An input as it was read.</summary>
/// <param name="File">Relative to the assessment folder.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record LedgerInput(string File, long Bytes, string Sha256);

/// <summary>A bundle that the build wrote.</summary>
/// <param name="Name">Of its folder below the output; empty for the output itself.</param>
/// <param name="Manifest">SHA-256 of its <c>manifest.json</c>, lower-case hexadecimal: by it the ledger and the bundle know each other.</param>
public sealed record LedgerBundle(string Name, string Manifest)
{
    /// <summary>The folder of a bundle of this name below an output, as the output was given.</summary>
    public static string PathOf(string output, string name) => name.Length == 0 ? output : $"{output.TrimEnd('/', '\\')}/{name}";
}

/// <summary>Rows of a file.</summary>
public sealed record LedgerSource(string File, RowSet Rows);

/// <summary>A figure with all that explains it, row numbers included.</summary>
public sealed record LedgerFigure(
    string Id,
    string Title,
    string Display,
    string Value,
    string Status,
    string Reason,
    string Origin,
    string Formula,
    string Definition,
    ImmutableArray<string> Operands,
    ImmutableArray<LedgerSource> Sources,
    ImmutableArray<string> Caveats)
{
    /// <summary>What chance allows of it, a line each.</summary>
    public ImmutableArray<string> Chance { get; init; } = [];
}

/// <summary>What the last build knew and must not be published: row numbers, input hashes, diagnostics. Lives in <c>.assess/</c>.</summary>
/// <param name="Assessment">Id of the assessment.</param>
/// <param name="Inputs">In ordinal order.</param>
/// <param name="Figures">In the order of the ids.</param>
/// <param name="Diagnostics">As printed.</param>
public sealed record Ledger(
    string Assessment, ImmutableArray<LedgerInput> Inputs, ImmutableArray<LedgerFigure> Figures, ImmutableArray<string> Diagnostics)
{
    /// <summary>What the build wrote.</summary>
    public ImmutableArray<LedgerBundle> Bundles { get; init; } = [];

    /// <summary>What stands in front of the names of files: nothing, and the county's folder as the plan names it.</summary>
    public ImmutableArray<string> Layers { get; init; } = [];

    /// <summary>Every file that the build could have read, in ordinal order; empty in the ledger of a program that did not note them.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Under which name the bundle was published, where this is the ledger of an edition; else empty.</summary>
    public string Edition { get; init; } = string.Empty;

    /// <summary>Path below the assessment folder.</summary>
    public const string Path = ".assess/ledger.json";

    /// <summary>Name and major version of the format.</summary>
    public const string Schema = "assess-ledger/1";
}
