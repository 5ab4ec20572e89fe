using System.Collections.Immutable;
using System.Text;
using StrategicAssessment.Publishing.Bundles;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Bundles;

public sealed class BundleTests
{
    [Theory]
    [InlineData("strategic-assessment.md")]
    [InlineData("tables/asb by ward.csv")]
    [InlineData("charts/2016-17/crime (all).svg")]
    [InlineData("tables/Ynys Môn.csv")]
    [InlineData("console.txt")]
    [InlineData("com.txt")]
    [InlineData(".nojekyll")]
    public void An_ordinary_name_is_accepted(string path) => Assert.Null(BundlePath.Fault(path));

    [Theory]
    [InlineData("")]
    [InlineData("/tables/a.csv")]
    [InlineData("tables//a.csv")]
    [InlineData("tables/")]
    [InlineData("../a.csv")]
    [InlineData("tables/../../a.csv")]
    [InlineData("./a.csv")]
    [InlineData("tables\\a.csv")]
    [InlineData("C:/a.csv")]
    [InlineData("a.csv:stream")]
    [InlineData("a?.csv")]
    [InlineData("a\n.csv")]
    [InlineData("a\u007f.csv")]
    [InlineData("a\u0085.csv")]
    [InlineData("a.")]
    [InlineData("a ")]
    [InlineData(" a")]
    [InlineData("...")]
    [InlineData("tables./a.csv")]
    [InlineData("con")]
    [InlineData("tables/NUL.csv")]
    [InlineData("aux .txt")]
    [InlineData("Com1.csv")]
    [InlineData("lpt¹")]
    [InlineData(".assess/ledger.json")]
    [InlineData(".ASSESS-staging/journal")]
    public void A_name_that_could_lead_out_or_fail_on_Windows_is_a_fault_of_the_program(string path)
    {
        Assert.NotNull(BundlePath.Fault(path));
        Assert.Throws<ArgumentException>(() => Some.Bundle((path, "x")));
    }

    [Fact]
    public void A_name_that_is_too_long_or_not_Unicode_is_a_fault_of_the_program()
    {
        Assert.NotNull(BundlePath.Fault(new string('a', 181)));
        Assert.NotNull(BundlePath.Fault("a\ud83d.csv"));
        Assert.Null(BundlePath.Fault("a\ud83d\ude00.csv"));
    }

    [Theory, InlineData("a.txt", "A.TXT"), InlineData("manifest.json", "b"), InlineData("Manifest.JSON", "b"), InlineData("tables", "Tables/a.csv")]
    public void Names_that_collide_are_a_fault_of_the_program(string one, string other) =>
        Assert.Throws<ArgumentException>(() => Some.Bundle((one, "1"), (other, "2")));

    [Fact]
    public void The_manifest_lists_every_file_in_ordinal_order_whatever_order_they_came_in()
    {
        var facts = new ManifestFacts("assess 0.1.0", "Ynys Môn 2016/17", ImmutableSortedDictionary<string, string>.Empty
            .WithComparers(StringComparer.OrdinalIgnoreCase).Add("formats", "html, md").Add("Draft", "no"));
        var bundle = new Bundle([new("tables/a.csv", Some.Bytes("a,1\n")), new("Z.md", Some.Bytes(""))], facts);
        var text = Encoding.UTF8.GetString(Manifest.Of(bundle).Content.Span);
        Assert.Equal(Agreed, text);
    }

    private const string Agreed = """
        {
          "schema": "assess-manifest/1",
          "program": "assess 0.1.0",
          "assessment": "Ynys Môn 2016/17",
          "options": {
            "Draft": "no",
            "formats": "html, md"
          },
          "outputs": [
            {
              "path": "Z.md",
              "bytes": 0,
              "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
            },
            {
              "path": "tables/a.csv",
              "bytes": 4,
              "sha256": "a763c2b572d8bdf96960a1511f6928ec35879ec98363a3e14e3c75ca1cbc8994"
            }
          ]
        }

        """;
}
