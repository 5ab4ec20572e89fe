using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

public sealed class SeveralFoldersTests
{
    [Fact]
    public void Each_gets_a_folder_of_its_name_inside()
    {
        using Workspace one = Workspace.OfNorthshire(), other = Workspace.OfSample();
        var run = Assess.Run("build", one.Folder, other.Folder, "--output", one.Output);
        Assert.Equal(0, run.ExitCode);
        var made = Directory.GetDirectories(one.Output).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);
        Assert.Equal(["maidstone-2016-17", "northshire"], made);
        other.Build();
        Snapshot.Of(other.Output).AssertSame(Snapshot.Of(Path.Combine(one.Output, "maidstone-2016-17")));
    }

    [Fact]
    public void An_error_in_one_does_not_keep_the_other_from_being_built()
    {
        using Workspace one = Workspace.OfNorthshire(), other = Workspace.OfSample();
        one.Delete("extracts/theft.csv");
        var run = Assess.Run("build", one.Folder, other.Folder, "--output", one.Output);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["maidstone-2016-17"], Directory.GetDirectories(one.Output).Select(Path.GetFileName));
    }

    [Fact]
    public void Two_of_one_name_are_refused_rather_than_written_over_each_other()
    {
        using Workspace one = Workspace.OfNorthshire(), other = Workspace.OfNorthshire();
        var run = Assess.Run("build", one.Folder, other.Folder, "--output", one.Output);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("assess: Two of the folders are called 'northshire', and so would be their bundles. Build them one by one", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(one.Output));
    }
}
