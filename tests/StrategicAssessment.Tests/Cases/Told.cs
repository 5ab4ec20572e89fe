using System.Globalization;
using System.Text.RegularExpressions;
using StrategicAssessment.Plans;
using StrategicAssessment.Tests.Acceptance;

namespace StrategicAssessment.Tests.Cases;

/// <summary>A line that <c>check</c> says, and the plan words that it proposes.</summary>
internal sealed partial record Told(string File, int Line, string Severity, string Code, string Message)
{
    private static readonly HashSet<string> Words = [.. new[] { PlanKeys.Plan, PlanKeys.Extract, PlanKeys.Table, PlanKeys.Category, PlanKeys.ControlChart, PlanKeys.Section }.SelectMany(k => k).Select(k => k.Name)];

    /// <summary>The quoted words of the plan, as they stand there: <c>missing rows: zero</c>, <c>columns: {area: [heading]}</c> with the heading in angle brackets, <c>only:</c>.</summary>
    public IReadOnlyList<string> Proposals => ProposalsIn(Message);

    public static IReadOnlyList<string> ProposalsIn(string text) =>
        [.. Quoted().Matches(text).Select(m => m.Groups[1].Value).Where(p => Words.Contains(p[..p.IndexOf(':', StringComparison.Ordinal)]))];

    /// <summary>The words of the plan that source text quotes.</summary>
    public static IEnumerable<string> KeysIn(string source) => Keys().Matches(source).Select(m => m.Groups[1].Value).Where(Words.Contains);

    public static List<Told> By(CommandRun run, Workspace workspace) =>
        [.. Lines().Matches(run.Error).Select(m => new Told(Inside(m.Groups[1].Value, workspace), m.Groups[2].Success ? int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture) : 0, m.Groups[3].Value, m.Groups[4].Value, m.Groups[5].Value))];

    private static string Inside(string path, Workspace workspace) => path.StartsWith(workspace.Folder + "/", StringComparison.Ordinal) ? path[(workspace.Folder.Length + 1)..] : path;

    [GeneratedRegex("(?<![a-z])'([a-z]+(?: [a-z]+)*):(?! '\")", RegexOptions.CultureInvariant)]
    private static partial Regex Keys();

    [GeneratedRegex(@"^(.+?)(?::(\d+))?(?::\d+)?: (error|warning|note) (SA\d{4}): (.*)$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Lines();

    [GeneratedRegex("""'([a-z]+(?: [a-z]+)*:(?: (?:"[^"]*"|[^'"])+)?)'""", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
