using System.Diagnostics;
using StrategicAssessment.Templates;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Templates;

public sealed class MutationTests
{
    private const string Pieces = "{{}}-~|&.,:;()[]'\"`#$%!?=<>+*/ \n\tabfn019_@\\";
    private static readonly RenderLimits Limits = new() { Steps = 20_000, OutputCharacters = 20_000, TextCharacters = 5_000 };

    public static TheoryData<string> Cases => [.. ScribanCase.All.Select(c => c.Name)];

    [Theory, MemberData(nameof(Cases))]
    public void A_mutilated_template_gives_text_or_diagnostics_and_soon(string name)
    {
        var example = ScribanCase.Named(name);
        var chance = new Chance((uint)example.Number + 1);
        var started = Stopwatch.GetTimestamp();
        for (var round = 0; round < Thorough.Or(300, 60); round++)
        {
            var text = Mutilated(example.Text, chance);
            var outcome = example.Render(text, Limits);
            Assert.True(outcome.Value is null == outcome.Diagnostics.Length > 0, text);
            Assert.All(outcome.Diagnostics, d => Assert.True(d.At is { Line: > 0, Column: > 0 }, text));
        }

        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(20));
    }

    private static string Mutilated(string text, Chance chance)
    {
        for (var changes = 1 + chance.Below(4); changes > 0; changes--)
        {
            var at = chance.Below(text.Length + 1);
            var removed = Math.Min(text.Length - at, chance.Below(3));
            var length = chance.Below(3);
            var added = string.Concat(Enumerable.Range(0, length).Select(_ => Pieces[chance.Below(Pieces.Length)]));
            text = string.Concat(text.AsSpan(0, at), added, text.AsSpan(at + removed));
        }

        return text;
    }

    /// <summary>The same numbers on every run.</summary>
    private sealed class Chance(uint seed)
    {
        private uint state = unchecked(seed * 2654435761u) | 1;

        public int Below(int limit)
        {
            unchecked
            {
                state ^= state << 13;
                state ^= state >> 17;
                state ^= state << 5;
            }

            return (int)(state % (uint)Math.Max(1, limit));
        }
    }
}
