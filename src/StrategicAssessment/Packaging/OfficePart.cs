using System.Collections.Immutable;

namespace StrategicAssessment.Packaging;

/// <summary>A part of an Office file.</summary>
/// <param name="Path">Inside the package, such as <c>word/document.xml</c>, without a slash in front.</param>
/// <param name="ContentType">Such as <c>image/png</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record OfficePart(string Path, string ContentType, ReadOnlyMemory<byte> Content)
{
    /// <summary>Where it leads; written beside it.</summary>
    public ImmutableArray<Relationship> Relationships { get; init; } = [];
}
