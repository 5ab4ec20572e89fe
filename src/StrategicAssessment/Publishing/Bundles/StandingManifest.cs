using System.Collections.Immutable;

namespace StrategicAssessment.Publishing.Bundles;

/// <summary>What a folder's <c>manifest.json</c> turned out to be. Closed: one of the four records of this file.</summary>
public interface IStandingManifest;

/// <summary>There is none: the folder holds no bundle, or is not there.</summary>
public sealed record NoManifest : IStandingManifest;

/// <summary>A manifest of ours, every entry of it sound.</summary>
/// <param name="Outputs">As listed; no two paths differ in case alone, and none leads out of the folder.</param>
/// <param name="Facts">What it says beside them; empty texts where it says nothing.</param>
/// <param name="Seal">SHA-256 of its bytes, as <see cref="Bundle.Seal"/>.</param>
public sealed record ListedManifest(ImmutableArray<ManifestOutput> Outputs, ManifestFacts Facts, string Seal) : IStandingManifest;

/// <summary>Probably ours, but not to be trusted: not JSON, too large, of another version, or with entries that no build writes.</summary>
public sealed record DamagedManifest : IStandingManifest;

/// <summary>Sound JSON that is not ours: some other program owns the folder.</summary>
public sealed record ForeignManifest : IStandingManifest;

/// <summary>One output that a manifest lists, as it was when it was written.</summary>
/// <param name="Path">Relative to the bundle's folder, with forward slashes.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
public sealed record ManifestOutput(string Path, long Bytes, string Sha256);
