using System.Text;
using StrategicAssessment.Documents.Composition;
using Xunit;

namespace StrategicAssessment.Tests.Documents.Composition;

public sealed class LastYearsTextTests
{
    private const string Mark = "> Last year's text: revise it, then delete this line.";

    [Theory]
    [InlineData("Crime fell.\n", Mark + "\n\nCrime fell.\n")]
    [InlineData("Crime\r\nfell.", Mark + "\r\n\r\nCrime\r\nfell.")]
    [InlineData("\uFEFFCrime fell.", Mark + "\n\nCrime fell.")]
    [InlineData("", Mark + "\n\n")]
    [InlineData(Mark + "\n\nCrime fell.", Mark + "\n\nCrime fell.")]
    [InlineData("> Last year\u2019s text: so an editor wrote it.", "> Last year\u2019s text: so an editor wrote it.")]
    public void A_text_is_marked_once(string text, string marked) =>
        Assert.Equal(marked, Encoding.UTF8.GetString(LastYearsText.Marked(Encoding.UTF8.GetBytes(text)).Span));

    [Theory]
    [InlineData(Mark, true)]
    [InlineData("> Last year crime fell, said the chief constable.", false)]
    [InlineData("Last year's text", false)]
    [InlineData("Crime fell.\n\n" + Mark, false)]
    public void The_mark_stands_at_the_head(string text, bool isMarked) => Assert.Equal(isMarked, LastYearsText.IsMarked(text));
}
