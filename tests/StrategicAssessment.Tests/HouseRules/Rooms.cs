using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StrategicAssessment.Tests.HouseRules;

/// <summary>The rooms of the house, and who may look at whom.</summary>
public static class Rooms
{
    /// <summary>Upstream first. A new room is added here on purpose, in its place in the stream.</summary>
    public static readonly ImmutableArray<string> OfCore =
    [
        "Diagnostics", "Wording", "Statistics", "Places", "Periods", "Observations", "Figures",
        "Indicators", "Ranking", "Protection", "Assessments", "Priorities", "Comparison", "Auditing",
    ];

    /// <summary>Upstream first; every one of them is downstream of the whole core.</summary>
    public static readonly ImmutableArray<string> OfProgram = ["Plans", "Extracts", "Templates", "Packaging", "Charts", "Documents", "Data", "Publishing", "Comparing", "Building", "Cli"];

    private static readonly ImmutableArray<string> Stream = [.. OfCore, .. OfProgram];

    private static readonly ImmutableArray<string> RoomsWithoutName = ["Common", "Utils", "Util", "Utilities", "Helpers", "Helper", "Misc", "Shared"];

    /// <summary>What keeps a file out of the folder it stands in.</summary>
    public static IEnumerable<string> FolderBreaches(string path)
    {
        var parts = path.Split('/');
        var rooms = parts[1] == "StrategicAssessment.Core" ? OfCore : OfProgram;
        if (parts.Length > 3 && !rooms.Contains(parts[2], StringComparer.Ordinal)) yield return $"{path}: {parts[1]} has no room named {parts[2]}";
        if (parts.Length == 3 && path.EndsWith(".cs", StringComparison.Ordinal) && parts[2] != "Program.cs") yield return $"{path}: stands in no room";
        foreach (var folder in parts[2..^1].Intersect(RoomsWithoutName, StringComparer.OrdinalIgnoreCase)) yield return $"{path}: {folder} says nothing";
    }

    /// <summary>The namespace that a file must declare, or null for <c>Program.cs</c>, which declares none.</summary>
    public static string? NamespaceOf(SourceFile file) => file.Room.Length == 0 ? null : $"StrategicAssessment.{string.Join('.', file.Folders)}";

    /// <summary>The rooms that a file names and may not see.</summary>
    /// <param name="file">The file.</param>
    /// <param name="typesOf">The names of the types that a room declares: what tells <c>Cli.Root()</c> from a property named Cli.</param>
    public static IEnumerable<string> LooksDownstream(SourceFile file, Func<string, IReadOnlySet<string>> typesOf) =>
        NamedIn(file, typesOf).Where(room => !MaySee(file.Room, room)).Select(room => $"{file.Path}: {file.Room} must not see {room}");

    // Templates stands over a package: whatever it is exchanged for, nothing else may notice.
    private static bool MaySee(string room, string other) => room switch
    {
        "" => true,
        "Templates" => other is "Templates" or "Diagnostics",
        _ => Stream.IndexOf(other) <= Stream.IndexOf(room),
    };

    private static IEnumerable<string> NamedIn(SourceFile file, Func<string, IReadOnlySet<string>> typesOf) =>
        NamedInFull(file.Text).Concat(NamedInPart(file, typesOf)).Where(room => Stream.Contains(room)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> NamedInFull(string text) =>
        Regex.Matches(text, @"\bStrategicAssessment\s*\.\s*(\w+)", RegexOptions.CultureInvariant).Select(m => m.Groups[1].Value);

    // Inside namespace StrategicAssessment.Plans, "Cli.Root" means StrategicAssessment.Cli.Root.
    private static IEnumerable<string> NamedInPart(SourceFile file, Func<string, IReadOnlySet<string>> typesOf) =>
        file.Root().DescendantNodes(descendIntoTrivia: true).OfType<IdentifierNameSyntax>()
            .Where(name => name.Parent switch
            {
                QualifiedNameSyntax qualified => qualified.Left == name,
                QualifiedCrefSyntax cref => cref.Container == name,
                MemberAccessExpressionSyntax access => access.Expression == name && typesOf(name.Identifier.Text).Contains(access.Name.Identifier.Text),
                _ => false,
            })
            .Select(name => name.Identifier.Text);
}
