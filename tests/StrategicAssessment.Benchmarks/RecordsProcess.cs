using System.Globalization;

namespace StrategicAssessment.Benchmarks;

/// <summary>What a whole build costs that reads, hashes, checks, looks up and counts a large file of records.</summary>
internal static class RecordsProcess
{
    private const int WarmUps = 2, Runs = 15;
    private const int Few = 1_000_000, Many = 5_000_000;

    // What partners' files have: none of it may make the reading slower or take more memory.
    private static readonly (string Name, string Before, Func<string, string> Line)[] Forms =
    [
        ("a title line", "Street-level incidents\n", line => line + "\n"),
        ("a byte order mark", "\uFEFF", line => line + "\n"),
        ("CRLF", string.Empty, line => line + "\r\n"),
        ("semicolons", string.Empty, line => string.Concat(line.Split('"').Select((part, i) => i % 2 == 0 ? part.Replace(',', ';') : $"\"{part}\"")) + "\n"),
        ("every field in quotes", string.Empty, line => $"\"{string.Concat(line.Split('"').Select((part, i) => i % 2 == 0 ? part.Replace(",", "\",\"", StringComparison.Ordinal) : part))}\"\n"),
    ];

    /// <summary>Publishes the program, builds from one and from five million rows and from other forms of one million, and prints the medians; 0 when both could be measured.</summary>
    /// <param name="given">A file of street-level incidents with the codes that <see cref="StreetFile"/> uses, to be measured instead; or nothing.</param>
    public static int Run(IReadOnlyList<string> given)
    {
        if (Published.Program(WholeProcess.Root(), "src/StrategicAssessment", "assess") is not { } assess) return Fail("assess could not be published.");
        var scratch = Directory.CreateTempSubdirectory("assess-records-");
        try
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"medians of {Runs} runs after {WarmUps} to warm up"));
            Console.WriteLine("        rows        MB   wall, ms   user, ms   peak, MiB      rows/s");
            if (given.Count > 0) Measure(assess, scratch.FullName, path => File.Copy(given[0], path));
            foreach (var rows in given.Count > 0 ? Array.Empty<int>() : [Few, Many]) Measure(assess, scratch.FullName, path => new StreetFile().Write(path, rows));
            foreach (var form in given.Count > 0 ? [] : Forms)
            {
                Console.WriteLine($"with {form.Name}");
                Measure(assess, scratch.FullName, path => Write(path, form.Before, form.Line));
            }

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

    private static void Measure(string assess, string scratch, Action<string> write)
    {
        var folder = Path.Combine(scratch, "folder");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var extract = RecordsFolder.Write(folder);
        write(extract);
        var rows = File.ReadLines(extract).LongCount() - 1;
        var costs = Enumerable.Range(0, WarmUps + Runs).Select(_ => WholeProcess.Build(assess, folder, Path.Combine(scratch, "bundle"))).Skip(WarmUps).ToList();
        var cost = Cost.MedianOf(costs);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{rows,12:#,0} {new FileInfo(extract).Length / 1e6,9:0.0} {cost.Wall,10:0} {cost.User,10:0} {cost.PeakMemory,11:0.0} {rows * 1000 / cost.Wall,11:#,0}"));
    }

    private static void Write(string path, string before, Func<string, string> line)
    {
        new StreetFile().Write(path + ".plain", Few);
        using (var file = new StreamWriter(path))
        {
            file.Write(before);
            foreach (var plain in File.ReadLines(path + ".plain")) file.Write(line(plain));
        }

        File.Delete(path + ".plain");
    }

    private static int Fail(string reason)
    {
        Console.Error.WriteLine(reason);
        return 1;
    }
}
