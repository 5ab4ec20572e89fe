namespace StrategicAssessment.Packaging;

/// <summary>What leads from one part of an Office file to another, or out of it.</summary>
/// <param name="Id">Unique in its source.</param>
/// <param name="Type">The address that names the kind.</param>
/// <param name="Target">Relative to the folder of the source, or an address.</param>
/// <param name="IsExternal">Whether the target is an address.</param>
public sealed record Relationship(string Id, string Type, string Target, bool IsExternal = false)
{
    /// <summary>The beginning of the types that Office's own relationships have.</summary>
    public const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
}
