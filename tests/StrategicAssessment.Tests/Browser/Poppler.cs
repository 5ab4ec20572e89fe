using System.Diagnostics;
using System.Globalization;
using System.Text;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Browser;

/// <summary>The programs that look into PDFs.</summary>
internal static class Poppler
{
    public static string Run(string program, params string[] arguments) => Encoding.UTF8.GetString(Bytes(program, arguments));

    public static byte[] Bytes(string program, params string[] arguments)
    {
        Needs.Poppler();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.ToArray();
    }
}

/// <summary>How far down the pages of a PDF are printed.</summary>
internal static class PageInk
{
    private const double Upper = 16 / 297.0, Lower = 17 / 297.0;
    private const byte Dark = 200;

    /// <summary>For each page from 0 to 1, how much of the height between its margins stands above its last line, number or drawing; null for a page that lies on its side.</summary>
    public static IReadOnlyList<double?> Of(string pdf)
    {
        var (drawn, at, pages) = (Poppler.Bytes("pdftoppm", "-r", "40", "-gray", pdf), 0, new List<double?>());
        while (at < drawn.Length)
        {
            // A picture: "P5", width and height, the number of white, and a byte for each point, line by line.
            var head = Encoding.ASCII.GetString(drawn, at, 24).Split((char[])[' ', '\n'], 5);
            var (width, height) = (int.Parse(head[1], CultureInfo.InvariantCulture), int.Parse(head[2], CultureInfo.InvariantCulture));
            at += head.Take(4).Sum(h => h.Length + 1);
            pages.Add(width > height ? null : Filled(drawn.AsSpan(at, width * height), width, height));
            at += width * height;
        }

        return pages;
    }

    private static double Filled(ReadOnlySpan<byte> page, int width, int height)
    {
        var (first, last) = ((int)(Upper * height), (int)((1 - Lower) * height));
        var line = last;
        while (line > first && page.Slice(line * width, width).IndexOfAnyInRange((byte)0, Dark) < 0) line--;
        return (line - first) / (double)(last - first);
    }
}
