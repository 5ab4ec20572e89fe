using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Worlds;

/// <summary>The invented county of Averonde, built once.</summary>
public sealed class Averonde : IDisposable
{
    public Averonde()
    {
        Workspace = Workspace.OfFixture("Worlds", "averonde");
        var run = Workspace.Build();
        Assert.True(run.ExitCode == 0, run.ToString());
    }

    /// <summary>The folder, with its bundle beside it.</summary>
    internal Workspace Workspace { get; }

    public void Dispose() => Workspace.Dispose();
}
