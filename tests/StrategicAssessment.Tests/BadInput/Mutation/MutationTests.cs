using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.BadInput.Mutation;

/// <summary>Good folders, damaged at random. Each seed damages a folder of its own many times, one file after another.</summary>
public sealed class MutationTests
{
    // ASSESS_MUTATIONS asks for more.
    private static readonly int MutationsOfASeed = int.TryParse(Environment.GetEnvironmentVariable("ASSESS_MUTATIONS"), System.Globalization.CultureInfo.InvariantCulture, out var asked) ? asked : Thorough.Or(6, 3);
    private const string Templates = "templates/strategic-assessment/";

    private static readonly (string Folder, int Seeds)[] Folders = [("Acceptance northshire", 8), ("Worlds averonde", 8), ("maidstone 2016-17", 2), ("maidstone 2017-18", 2)];

    public static TheoryData<string, int> SeededFolders
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var (folder, seeds) in Folders) Thorough.OneIn(2, Enumerable.Range(1, seeds)).ToList().ForEach(seed => data.Add(folder, seed));
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(SeededFolders))]
    public void A_damaged_folder_is_built_or_explained_and_never_a_fault(string folder, int seed)
    {
        using var workspace = Workspace.Named(folder);
        if (seed % 4 is 0 or 3) CopyTemplates(workspace);
        CommandRun Build() => workspace.Build("--format", Thorough.Or("md,html,docx,xlsx", "md"));
        Assert.Equal(0, Build().ExitCode);
        var random = new Random(seed);
        var last = Snapshot.Of(workspace.Output);
        for (var i = 0; i < MutationsOfASeed; i++)
        {
            var damage = Damage.AtRandom(workspace, random);
            var run = Build();
            AssertExplained(run, $"{folder}, seed {seed}, mutation {i + 1}: {damage}");
            if (run.ExitCode == 0) last = Snapshot.Of(workspace.Output);
            else last.AssertSame(Snapshot.Of(workspace.Output));
            damage.Undo();
        }

        Assert.Equal(0, Build().ExitCode);
    }

    // The program's own, to be damaged with the rest.
    private static void CopyTemplates(Workspace workspace)
    {
        foreach (var template in Repository.Files.Where(f => f.StartsWith(Templates, StringComparison.Ordinal)))
            workspace.Write("templates/" + Path.GetFileName(template), Repository.Read(template));
    }

    private static void AssertExplained(CommandRun run, string damage)
    {
        Assert.True(run.ExitCode is 0 or 1 or 2, $"{damage}\n{run}");
        Assert.True(run.ExitCode == 0 || run.Error.Contains(": error SA", StringComparison.Ordinal), $"{damage}\n{run}");
        Assert.False(run.Error.Contains("   at ", StringComparison.Ordinal) || run.Error.Contains("SA9000", StringComparison.Ordinal), $"{damage}\n{run}");
    }

}
