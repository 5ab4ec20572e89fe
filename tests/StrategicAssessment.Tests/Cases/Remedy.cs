using System.Text.RegularExpressions;
using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Cases;

/// <summary>A message that proposes words of the plan, a small example that brings it about, and what is right when the proposal was followed to the letter.</summary>
/// <param name="Words">What is done to the plan, by <c>&amp;</c> when it is several things: proposals of the message, with what stands in angle brackets filled in; or <c>remove [key]</c>.</param>
/// <param name="Extract">Words of the extract <c>crimes</c>, by <c>;</c>.</param>
/// <param name="Csv">Its file, lines by <c>|</c>.</param>
/// <param name="Right">What is <see cref="Cases.Right"/> afterwards, lines by <c>;</c>.</param>
internal sealed record Remedy(string Code, string Words, string Extract, string Csv, string Right)
{
    /// <summary>Sections of the plan beside the extracts, lines by <c>|</c>.</summary>
    public string Tables { get; init; } = "tables:|  crimes:|    rows: districts|    columns: [this year]";

    /// <summary>Further files and what is in them, lines by <c>|</c>; a dash for one that is not there.</summary>
    public (string Path, string Text)[] Files { get; init; } = [];

    public IEnumerable<string> Each => Words.Split(" & ");

    /// <summary>Brings the message about, follows it, and holds the folder to what is right.</summary>
    public void Follow()
    {
        using var workspace = Workspace.Empty("remedy");
        Write(workspace);
        var check = Assess.Run("check", workspace.Folder);
        var told = Told.By(check, workspace).Find(t => t.Code == Code && Each.All(w => t.Proposals.Any(p => IsOf(w, p))));
        Assert.True(told is not null, $"No {Code} proposes {Words}.\n{workspace.Read("assessment.yaml")}\n{check}");
        foreach (var word in Each) workspace.Write("assessment.yaml", EditedPlan.With(workspace.Read("assessment.yaml"), told, word));
        try
        {
            Cases.Right.Holds(Right.Split("; "), workspace);
        }
        catch (Xunit.Sdk.XunitException wrong)
        {
            Assert.Fail($"{told}\n{workspace.Read("assessment.yaml")}\n{wrong.Message}");
        }
    }

    /// <summary>Whether a word is what a message proposes.</summary>
    public static bool IsOf(string word, string proposal) => word.StartsWith("plan ", StringComparison.Ordinal) ? IsOf(word["plan ".Length..], proposal)
        : word.StartsWith("remove ", StringComparison.Ordinal)
        ? proposal.StartsWith(word["remove ".Length..] + ":", StringComparison.Ordinal)
        : proposal.EndsWith(':') ? word.StartsWith(proposal + " ", StringComparison.Ordinal)
        : Regex.IsMatch(word, "^" + Regex.Replace(Regex.Escape(proposal), "<[a-z ]+>|<[a-z]+(\\\\ [a-z]+)*>", ".+") + "$", RegexOptions.CultureInvariant);

    private void Write(Workspace workspace)
    {
        workspace.Write("areas.csv", Lines("code,name,type|D1,Ashby,district|D2,Belford,district|D3,Camborne,district|W1,North,ward|W2,South,ward"));
        workspace.Write("groups.csv", Lines("group,code,name,member|districts,G1,All districts,Ashby|districts,G1,All districts,Belford|districts,G1,All districts,Camborne|wards,G2,Wards of Ashby,North|wards,G2,Wards of Ashby,South"));
        workspace.Write("population.csv", Lines("area,year,population|Ashby,2013,10000|Belford,2013,10000|Camborne,2013,10000"));
        workspace.Write("assessment.yaml", Lines($"version: 1|edition: 2014|place: Ashby|this year: 2014|extracts:|  crimes:|{string.Concat(Extract.Split("; ").Where(w => w.Length > 0).Select(w => $"    {w}|"))}{Tables}"));
        workspace.Write("extracts/crimes.csv", Lines(Csv));
        foreach (var (path, text) in Files)
        {
            if (text == "-") workspace.Delete(path);
            else workspace.Write(path, text.Length > 0 ? Lines(text) : text);
        }
    }

    private static string Lines(string text) => text.Replace('|', '\n') + "\n";
}
