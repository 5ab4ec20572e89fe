using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Cases;

/// <summary>Files as partners send them, a folder for each kind, with what is <see cref="Right"/> in its <c>right.txt</c>.</summary>
public class CaseTests
{
    private static string Root => Path.Combine(Repository.Root, "tests", "StrategicAssessment.Tests", "Cases");

    public static TheoryData<string> Cases =>
        [.. Directory.EnumerateFiles(Root, "right.txt", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Root, Path.GetDirectoryName(f)!).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_file_as_partners_send_it_gives_the_right_number_or_is_told(string name)
    {
        using var workspace = Workspace.OfCase(name);
        Right.Holds(File.ReadAllLines(Path.Combine(Root, name, "right.txt")), workspace);
    }
}
