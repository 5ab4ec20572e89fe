using System.Globalization;

namespace StrategicAssessment.Benchmarks;

/// <summary>What one build costs, start-up included, beside a program that only says hello.</summary>
internal static class WholeProcess
{
    /// <summary>The folder that is built.</summary>
    public const string Sample = "sample-data/maidstone-2016-17";

    private const int WarmUps = 2, Runs = 15;

    /// <summary>Publishes both programs, runs them in turn and prints the medians; 0 when both could be measured.</summary>
    public static int Run()
    {
        var root = Root();
        if (Published.Program(root, "tests/StrategicAssessment.Benchmarks/Hello", "hello") is not { } hello) return Fail("hello could not be published.");
        if (Published.Program(root, "src/StrategicAssessment", "assess") is not { } assess) return Fail("assess could not be published.");
        var sample = Path.Combine(root, Sample);
        if (!Directory.Exists(sample)) return Fail($"{Sample} is not there, so only the publishing was tried.");
        try
        {
            Compare(hello, assess, sample);
            return 0;
        }
        catch (InvalidOperationException failure)
        {
            return Fail(failure.Message);
        }
    }

    private static void Compare(string hello, string assess, string sample)
    {
        var scratch = Directory.CreateTempSubdirectory("assess-whole-process-");
        try
        {
            var output = Path.Combine(scratch.FullName, "bundle");
            var rounds = Enumerable.Range(0, WarmUps + Runs).Select(_ => (Hello: Meter.Run(hello, []), Build: Build(assess, sample, output))).ToList();
            var measured = rounds.Skip(WarmUps).ToList();
            Print(Cost.MedianOf([.. measured.Select(m => m.Hello)]), Cost.MedianOf([.. measured.Select(m => m.Build)]));
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    /// <summary>One build of page, Markdown and data into a folder that is not there yet: what a browser prints is not ours to time.</summary>
    public static Cost Build(string assess, string sample, string output, string formats = "md,html")
    {
        if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
        return Meter.Run(assess, ["build", sample, "--output", output, "--format", formats]);
    }

    private static void Print(Cost hello, Cost build)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"medians of {Runs} runs after {WarmUps} to warm up"));
        Console.WriteLine("                        hello   assess build   ratio");
        Line("wall, ms", hello.Wall, build.Wall);
        Line("user processor, ms", hello.User, build.User);
        Line("peak memory, MiB", hello.PeakMemory, build.PeakMemory);
    }

    private static void Line(string what, double hello, double build) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-20} {hello,8:0.0} {build,14:0.0} {build / hello,7:0.0}"));

    private static int Fail(string reason)
    {
        Console.Error.WriteLine(reason);
        return 1;
    }

    /// <summary>The root of the repository.</summary>
    public static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "StrategicAssessment.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("No StrategicAssessment.sln stands above this program.");
    }
}
