using System.Diagnostics;
using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

public sealed class BadOutputTests
{
    private const string Sample = "maidstone-2016-17";

    [Fact]
    public void A_full_disk_is_named_and_what_stood_there_is_untouched()
    {
        using var desk = Desk.WithSample();
        Directory.CreateDirectory(desk.At("small"));
        using var small = SmallDisk.Mount(desk.At("small"), "6m");
        string[] build = ["build", desk.At(Sample), "--output", desk.At("small/out"), "--format", "md"];
        Assert.Equal(0, desk.Run(build).ExitCode);
        File.WriteAllBytes(desk.At("small/filler"), new byte[3 * 1024 * 1024]);
        var before = Snapshot.Of(desk.At("small"));
        desk.Replace(Sample + "/extracts/asb-incidents-by-area.csv", ",3608", ",3609");
        var run = desk.Run(build);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("error SA6010: ", run.Error, StringComparison.Ordinal);
        before.AssertSame(Snapshot.Of(desk.At("small")));
    }

    [Fact]
    public void An_output_that_is_a_file_and_a_record_that_cannot_be_written_are_told_before_anything_is_touched()
    {
        using var desk = Desk.WithSample();
        desk.Write("out", "mine");
        Assert.Contains("out: error SA6004: ", desk.Run("build", desk.At(Sample), "--output", desk.At("out"), "--format", "md").Error, StringComparison.Ordinal);
        Assert.Equal("mine", desk.Read("out"));
        desk.Write(Sample + "/.assess", "mine");
        var run = desk.Run("build", desk.At(Sample), "--output", desk.At("other"), "--format", "md");
        Assert.Equal(2, run.ExitCode);
        Assert.False(Directory.Exists(desk.At("other")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("extracts")]
    [InlineData("extracts/2016-01-28")]
    [InlineData("commentary/out")]
    [InlineData("templates")]
    [InlineData(".assess")]
    [InlineData("..")]
    public void An_output_that_the_assessment_is_read_from_is_refused_before_anything_is_touched(string inside)
    {
        using var workspace = Workspace.OfNorthshire();
        var before = Snapshot.Of(workspace.Around);
        var run = Assess.Run("build", workspace.Folder, "--output", Path.Combine(workspace.Folder, inside), "--format", "md");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(": error SA6021: ", run.Error, StringComparison.Ordinal);
        before.AssertSame(Snapshot.Of(workspace.Around));
    }

    [Theory]
    [InlineData("output")]
    [InlineData("extracts-built")]
    public void A_folder_beside_what_is_read_is_no_such_place(string inside)
    {
        using var workspace = Workspace.OfNorthshire();
        Assert.Equal(0, Assess.Run("build", workspace.Folder, "--output", Path.Combine(workspace.Folder, inside), "--format", "md").ExitCode);
    }

    private sealed class SmallDisk(string path) : IDisposable
    {
        public static SmallDisk Mount(string path, string size)
        {
            Assert.SkipUnless(OperatingSystem.IsLinux() && Runs("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", path), "A small disk may not be mounted here.");
            return new SmallDisk(path);
        }

        public void Dispose() => Runs("umount", path);

        private static bool Runs(string program, params IEnumerable<string> arguments)
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false });
                process!.WaitForExit();
                return process.ExitCode == 0;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return false;
            }
        }
    }
}
