using StrategicAssessment.Wording;
using Xunit;

namespace StrategicAssessment.Tests.Wording;

public sealed class PrintableTests
{
    [Theory]
    [InlineData("plain – £5 é 😀", "plain – £5 é 😀")]
    [InlineData("a\tb\r\nc\u2028d", "a b  c d")]
    [InlineData("a\0b\u001Bc\u0085d", "a\uFFFDb\uFFFDc\uFFFDd")]
    [InlineData("a\u202Eb\u2066c", "a\uFFFDb\uFFFDc")]
    public void Only_characters_that_every_format_can_hold_are_left(string text, string expected) =>
        Assert.Equal(expected, Printable.Of(text));

    [Fact]
    public void Halves_of_pairs_and_non_characters_are_replaced() =>
        Assert.Equal("a\uFFFDb\uFFFDc\uFFFD", Printable.Of("a\uD800b\uFFFEc\uFDD0"));
}
