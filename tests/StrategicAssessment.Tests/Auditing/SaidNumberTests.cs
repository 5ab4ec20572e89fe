using System.Globalization;
using StrategicAssessment.Auditing;
using Xunit;

namespace StrategicAssessment.Tests.Auditing;

public sealed class SaidNumberTests
{
    [Theory]
    [InlineData("Burglary rose by 3,608 offences, or 12.7%.", "Count 3608; Percent 12.7")]
    [InlineData("It was down 4 per cent, 3.5 percentage points and -71 cases.", "Percent 4; Points 3.5; Count -71")]
    [InlineData("The cost was £1.2 million, after £950,000.", "Count 1200000; Count 950000")]
    [InlineData("A third of victims, nearly two thirds, one in five and half of them.", "Share 33.3; Share 66.7; Share 20; Share 50")]
    [InlineData("It fell by a quarter; the third sector and a third group met in the first half-year.", "Share 25")]
    [InlineData("Calls doubled, arrests trebled and needles halved; twice as many, three times the rate.", "Multiple 2; Multiple 3; Multiple 0.5; Multiple 2; Multiple 3")]
    [InlineData("The fifth highest, the 2nd lowest, third of 12 and ranked fourth.", "Rank 5; Rank 2; Rank 3; Rank 4")]
    [InlineData("For the third year running, five years in a row and two consecutive quarters.", "Run 3; Run 5; Run 2")]
    [InlineData("Twenty-four arrests, two hundred and six visits, a dozen shops, six offences.", "Count 24; Count 206; Count 12; Count 6")]
    [InlineData("The two of them met in three ways, and ASB fell in six areas.", "Count 6")]
    [InlineData("On 14 February 2017, in 2015/16, by mid-2014, on 3rd May and in October 2016.", "Plain 14; Plain 2017; Plain 2015; Plain 16; Plain 3; Plain 2016")]
    [InlineData("Section 136 of the Mental Health Act 1983; sections 5, 6 and 17(2).", "Plain 136; Plain 1983; Plain 5; Plain 6; Plain 17; Plain 2")]
    [InlineData("Call 101 or 01622 602000 at 10pm; the A229 and M20; people aged 16 to 24; under-18s.", "Plain 101; Plain 16; Plain 24; Plain 18")]
    [InlineData("The last 12 months, per 1,000 residents, a 95% confidence interval, a 12-month order.", "Plain 12; Plain 1000; Plain 95; Plain 12")]
    [InlineData("1. See [the site](https://example.org/14/9) for 14 of them.", "Plain 1; Plain 14; Count 14")]
    public void Numbers_of_prose_are_read_in_digits_and_in_words(string text, string expected)
    {
        var said = SaidNumber.In(text).Select(s => $"{s.Kind} {Math.Round(s.Number.Value, 1).ToString("0.#", CultureInfo.InvariantCulture)}").ToList();
        var wanted = expected.Split("; ");
        // What is plain language may be passed over or read as such.
        Assert.Equal(wanted.Where(w => !w.StartsWith("Plain", StringComparison.Ordinal)), said.Where(s => !s.StartsWith("Plain", StringComparison.Ordinal)));
    }
}
