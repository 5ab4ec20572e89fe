using System.Text;
using System.Xml.Linq;
using StrategicAssessment.Packaging;
using StrategicAssessment.Tests.Publishing;
using Xunit;

namespace StrategicAssessment.Tests.Packaging;

public sealed class XmlTests
{
    [Fact]
    public void Whatever_text_goes_in_comes_out_as_text() => Hostile.ForAll(Hostile.Text, text =>
    {
        var read = XDocument.Parse(Written(new Xml().Open("a").With("b", text).Element("c", text).Close()), LoadOptions.PreserveWhitespace);
        var printable = StrategicAssessment.Wording.Printable.Of(text);
        Assert.Equal((printable, printable), (read.Root!.Attribute("b")!.Value, read.Root.Element("c")!.Value));
    });

    [Fact]
    public void Elements_close_themselves_when_they_are_empty() =>
        Assert.EndsWith("\n<a><b/><c d=\"1\"/></a>", Written(new Xml().Open("a").Empty("b").Open("c").With("d", 1).With("e", null).Close().Close()), StringComparison.Ordinal);

    [Fact]
    public void An_open_element_is_a_fault() => Assert.Throws<InvalidOperationException>(() => new Xml().Open("a").ToUtf8());

    private static string Written(Xml xml) => Encoding.UTF8.GetString(xml.ToUtf8().Span);
}
