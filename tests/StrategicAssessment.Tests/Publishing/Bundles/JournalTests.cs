using StrategicAssessment.Publishing.Bundles;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Bundles;

public sealed class JournalTests
{
    private static readonly JournalEntry[] Entries =
    [
        new(ChangeKind.Delete, "tables/old table.csv", null),
        new(ChangeKind.Replace, "tables/Ynys Môn.csv", new string('a', 64)),
        new(ChangeKind.Add, "end of year.md", new string('b', 64)),
    ];

    [Fact]
    public void A_journal_is_read_back_as_it_was_written() => Assert.Equal(Entries, Journal.Parse(Journal.Render(Entries))!.Value);

    [Fact]
    public void A_journal_of_which_any_part_is_missing_is_no_journal()
    {
        var whole = Journal.Render(Entries);
        for (var length = 0; length < whole.Length; length++) Assert.Null(Journal.Parse(whole.AsSpan(0, length)));
    }

    [Fact]
    public void A_journal_of_which_any_byte_differs_is_no_journal()
    {
        var whole = Journal.Render(Entries);
        for (var i = 0; i < whole.Length; i++)
        {
            var other = whole.ToArray();
            other[i] ^= 1;
            Assert.Null(Journal.Parse(other));
        }
    }

    [Theory, InlineData("../outside.txt"), InlineData("/etc/hosts"), InlineData(".assess-lock"), InlineData("a\\b")]
    public void A_journal_that_names_a_path_outside_the_bundle_is_no_journal(string path) =>
        Assert.Null(Journal.Parse(Journal.Render([new JournalEntry(ChangeKind.Delete, path, null)])));
}
