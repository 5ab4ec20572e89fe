using System.Text;
using FsCheck;
using FsCheck.Fluent;
using StrategicAssessment.Plans;
using Xunit;

namespace StrategicAssessment.Tests.Plans.Yaml;

public sealed class YamlPropertyTests
{
    private const string Plan = """
        version: 1
        # who
        title: "Strategic \u0041ssessment"
        this year: 12 months to September 2015
        tables:
          asb:
            rank: rate, lowest first
            columns: [this year, 'last year', change %]
            notes: |
              One: two
          - x
        places: {kent: [a, b], medway: ~}
        empty:
        """;

    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20160401, 7).WithMaxTest(4000);

    // Pieces of YAML that matter to its grammar, thrown into a plan.
    private static readonly string[] Pieces =
        ["[", "]", "{", "}", ": ", ":", "- ", "\n", "\r\n", "\t", "#", " #", "\"", "'", "|", ">", "%", "@", "&a", "*a", "!t", "---\n", "...\n", "? ",
            ",", "\\", "\\U", "\\x", "é", "😀", "\u00A0", "  ", "|9", ">-", "<<: ", "!<", "%TAG ! x\n", "\"\\ud83d\""];

    [Fact]
    public void Whatever_is_thrown_into_a_plan_it_is_read_or_explained()
    {
        var slips = from edits in Gen.ListOf(Gen.Choose(0, Plan.Length), 6)
                    from pieces in Gen.ListOf(Gen.Elements(Pieces), 6)
                    select edits.Zip(pieces).Aggregate(Plan, (text, e) => text.Insert(Math.Min(e.First, text.Length), e.Second));
        Check.One(Fixed, Prop.ForAll(slips.ToArbitrary(), text => IsReadOrExplained(Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public void Whatever_bytes_are_changed_the_plan_is_read_or_explained()
    {
        var changes = from places in Gen.ListOf(Gen.Choose(0, Plan.Length - 1), 3)
                      from values in Gen.ListOf(Gen.Choose(0, 255), 3)
                      select places.Zip(values).Aggregate(Encoding.UTF8.GetBytes(Plan), Changed);
        Check.One(Fixed, Prop.ForAll(changes.ToArbitrary(), IsReadOrExplained));
    }

    private static byte[] Changed(byte[] bytes, (int At, int Value) change)
    {
        bytes[change.At] = (byte)change.Value;
        return bytes;
    }

    private static bool IsReadOrExplained(byte[] bytes)
    {
        var read = YamlReader.Read("p", bytes);
        var lines = Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n").Split('\n');
        return (read.Value is not null || read.HasErrors)
            && read.Diagnostics.All(d => d.At.Line <= lines.Length && (d.At.Line == 0 || d.At.Column >= 1));
    }
}
