using System.Globalization;

namespace StrategicAssessment.Benchmarks;

/// <summary>What a whole comparison costs of two large bundles in which every figure moved on to another year.</summary>
internal static class DiffProcess
{
    private const int WarmUps = 1, Runs = 9;
    private const int Year = 2015;

    /// <summary>Publishes the program, compares and prints the medians; 0 when both could be measured.</summary>
    public static int Run()
    {
        if (Published.Program(WholeProcess.Root(), "src/StrategicAssessment", "assess") is not { } assess) return Fail("assess could not be published.");
        var scratch = Directory.CreateTempSubdirectory("assess-diff-");
        try
        {
            foreach (var year in (int[])[Year, Year + 1]) new MadeBundle(year).Write(Path.Combine(scratch.FullName, year.ToString(CultureInfo.InvariantCulture)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"two bundles of {MadeBundle.Figures:#,0} figures; medians of {Runs} runs after {WarmUps} to warm up"));
            Console.WriteLine("                       wall, ms   user, ms   peak, MiB");
            Measure("to the terminal", assess, scratch.FullName);
            Measure("as JSON", assess, scratch.FullName, "--json");
            return 0;
        }
        catch (InvalidOperationException failure)
        {
            return Fail(failure.Message);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static void Measure(string what, string assess, string scratch, params IEnumerable<string> more)
    {
        string[] arguments = ["diff", Path.Combine(scratch, "2015"), Path.Combine(scratch, "2016"), "--exit-zero", .. more];
        var cost = Cost.MedianOf([.. Enumerable.Range(0, WarmUps + Runs).Select(_ => Meter.Run(assess, arguments)).Skip(WarmUps)]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-20} {cost.Wall,10:0} {cost.User,10:0} {cost.PeakMemory,11:0.0}"));
    }

    private static int Fail(string reason)
    {
        Console.Error.WriteLine(reason);
        return 1;
    }
}
