namespace StrategicAssessment.Documents.Composition;

/// <summary>One line of the index of several bundles.</summary>
/// <param name="Folder">The bundle's folder, below that of the index.</param>
/// <param name="IsBuilt">Whether the run could write it.</param>
internal sealed record IndexEntry(string Name, string Folder, bool IsBuilt);
