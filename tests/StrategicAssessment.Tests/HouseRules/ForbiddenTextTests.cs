using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace StrategicAssessment.Tests.HouseRules;

public sealed class ForbiddenTextTests
{
    private static readonly string[] MachineFolders = ["home", "work", "tmp", "root", "Users"];

    // A slash after a letter, digit or dot goes on with a web address or a relative path.
    private static readonly Regex MachinePath = new(
        $@"(?<![\w.])/({string.Join('|', MachineFolders)})/|\b[A-Za-z]:[\\/]+Users[\\/]", RegexOptions.CultureInvariant);

    private static readonly string[] Unfinished = ["TODO", "FIXME", "NotImplementedException"];

    [Fact]
    public void No_file_knows_the_machine_it_was_written_on() => Rule.Holds(
        from file in Repository.Files
        let text = File.ReadAllText(Path.Combine(Repository.Root, file), Encoding.Latin1)
        from Match match in MachinePath.Matches(text)
        select $"{file}({text.AsSpan(0, match.Index).Count('\n') + 1}): {match.Value}");

    [Fact]
    public void Nothing_in_the_product_is_left_for_later() => Rule.Holds(
        from file in Repository.Product
        from word in Unfinished
        where Regex.IsMatch(file.Text, $@"\b{word}\b", RegexOptions.CultureInvariant)
        select $"{file.Path}: {word}");

    [Theory]
    [InlineData("\"{0}home{0}ann{0}x.csv\"", '/', true)]
    [InlineData("cd {0}tmp{0}", '/', true)]
    [InlineData("file:{0}{0}{0}work{0}x", '/', true)]
    [InlineData("C:{0}Users{0}ann", '\\', true)]
    [InlineData("C:{0}{0}Users{0}{0}ann", '\\', true)]
    [InlineData("https:{0}{0}example.org{0}home{0}data", '/', false)]
    [InlineData("..{0}work{0}notes.md", '/', false)]
    [InlineData("{0}homes{0}1", '/', false)]
    public void A_machine_path_is_seen(string shape, char separator, bool seen) =>
        Assert.Matches(seen ? "True" : "False", MachinePath.IsMatch(shape.Replace("{0}", separator.ToString(), StringComparison.Ordinal)).ToString());
}
