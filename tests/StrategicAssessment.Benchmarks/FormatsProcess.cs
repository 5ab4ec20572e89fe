using System.Globalization;

namespace StrategicAssessment.Benchmarks;

/// <summary>What each format adds to a build: whole processes with all usual formats, with all but one, and with pictures as PNG beside them.</summary>
internal static class FormatsProcess
{
    private const int WarmUps = 2, Runs = 15;
    private const string All = "md,html,docx,xlsx", WithPng = All + ",png";

    /// <summary>Publishes both programs, runs every combination in turn and prints medians; 0 when all could be measured.</summary>
    public static int Run()
    {
        var root = WholeProcess.Root();
        if (Published.Program(root, "tests/StrategicAssessment.Benchmarks/Hello", "hello") is not { } hello || Published.Program(root, "src/StrategicAssessment", "assess") is not { } assess)
        {
            Console.Error.WriteLine("The programs could not be published.");
            return 1;
        }

        var scratch = Directory.CreateTempSubdirectory("assess-formats-");
        try
        {
            var output = Path.Combine(scratch.FullName, "bundle");
            Measure(hello, formats => WholeProcess.Build(assess, Path.Combine(root, WholeProcess.Sample), output, formats));
            return 0;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static void Measure(string hello, Func<string, Cost> build)
    {
        string[] chosen = [All, .. All.Split(',').Select(Without), "md,html", WithPng];
        List<Cost> hellos = [];
        var costs = chosen.ToDictionary(c => c, _ => new List<Cost>(), StringComparer.Ordinal);
        for (var round = 0; round < WarmUps + Runs; round++)
        {
            hellos.Add(Meter.Run(hello, []));
            foreach (var formats in chosen) costs[formats].Add(build(formats));
        }

        Print(Median(hellos), chosen.ToDictionary(c => c, c => Median(costs[c]), StringComparer.Ordinal));
    }

    private static string Without(string format) => string.Join(',', All.Split(',').Where(f => !string.Equals(f, format, StringComparison.Ordinal)));

    private static Cost Median(List<Cost> runs) => Cost.MedianOf(runs[WarmUps..]);

    private static void Print(Cost hello, Dictionary<string, Cost> costs)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"medians of {Runs} runs after {WarmUps} to warm up; hello {hello.Wall:0.0} ms"));
        Console.WriteLine("formats               wall, ms   over hello   user, ms   peak, MiB");
        foreach (var (formats, cost) in costs)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{formats,-20} {cost.Wall,9:0.0} {cost.Wall / hello.Wall,12:0.0} {cost.User,10:0.0} {cost.PeakMemory,11:0.0}"));
        var all = costs[All];
        foreach (var format in All.Split(',')) Line(format, all, costs[Without(format)]);
        Line("png", costs[WithPng], all);
    }

    private static void Line(string format, Cost with, Cost without) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{format,-5} adds {with.Wall - without.Wall,6:0.0} ms ({(with.Wall - without.Wall) / with.Wall * 100:0}% of the wall time), {with.User - without.User:0.0} ms of processor time"));
}
