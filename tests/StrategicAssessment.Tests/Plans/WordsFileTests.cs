using System.Text;
using StrategicAssessment.Plans;
using StrategicAssessment.Tests.HouseRules;
using StrategicAssessment.Wording;
using Xunit;

namespace StrategicAssessment.Tests.Plans;

public sealed class WordsFileTests
{
    private static readonly string[] Keys = [.. Words.BuiltIn.Texts.Keys.Select(k => k.Split('/')[0]).Distinct(StringComparer.Ordinal)];

    [Fact]
    public void A_file_replaces_some_words_and_leaves_the_others()
    {
        var words = Read("page:\n  close: \"Shut\"\n  source:\n    many: \"{n} rows of {file}\"");
        Assert.Equal(
            ("en-GB", "Shut", "Back", "a.csv (1 row)", "1,200 rows of a.csv"),
            (words.Language, words["page.close"], words["page.back"], words.Count("page.source", 1, ("file", "a.csv")), words.Count("page.source", 1200, ("file", "a.csv"))));
    }

    [Fact]
    public void What_is_filled_in_may_stand_elsewhere_in_the_sentence_and_is_no_slot_itself() =>
        Assert.Equal("of {pages}, 3", Read("page:\n  page of: \"of {pages}, {page}\"").Say("page.page of", ("page", "3"), ("pages", "{pages}")));

    // Welsh counts in six forms; "rhes" follows each number in the singular, "dwy" and "tair" are feminine.
    [Fact]
    public void A_language_may_have_forms_that_English_does_not_need()
    {
        var welsh = Read("language: cy\npage:\n  source:\n    one: \"{file} (un rhes)\"\n    two: \"{file} (dwy res)\"\n    three: \"{file} (tair rhes)\"\n    many: \"{file} ({n} rhes)\"", warns: true);
        Assert.Equal(
            ("cy", "a (un rhes)", "a (dwy res)", "a (tair rhes)", "a (4 rhes)"),
            (welsh.Language, Rows(1), Rows(2), Rows(3), Rows(4)));
        string Rows(int number) => welsh.Count("page.source", number, ("file", "a"));
    }

    [Theory]
    [InlineData("page:\n  clsoe: \"Shut\"", "templates/words.yaml:2:10: error SA5130: There is no word 'page.clsoe'; did you mean 'page.close'?")]
    [InlineData("page:\n  close:\n    one: \"Shut\"", "templates/words.yaml:3:10: error SA5130: There is no word 'page.close/one'; did you mean 'page.close'?")]
    [InlineData("page:\n  close: [Shut]", "templates/words.yaml:2:10: error SA5131: 'page.close' is not a text. Write the word or the sentence behind the colon, in double quotes.")]
    [InlineData("page:\n  close:", "templates/words.yaml:2:9: error SA5131: 'page.close' is not a text. Write the word or the sentence behind the colon, in double quotes.")]
    [InlineData("page:\n  close: \"Shut {n}\"", "templates/words.yaml:2:10: error SA5132: 'page.close' fills in nothing called '{n}'. Leave it out.")]
    [InlineData("page:\n  page of: \"{page} of {pags}, {pages}\"", "templates/words.yaml:2:12: error SA5132: 'page.page of' fills in nothing called '{pags}'; did you mean 'page'?")]
    [InlineData("page:\n  page of: \"Page {page}\"", "templates/words.yaml:2:12: error SA5133: 'page.page of' leaves out '{pages}', without which it does not say what it is about. Put it where it belongs in the sentence.")]
    [InlineData("page:\n  close: \"Shut {\"", "templates/words.yaml:2:10: error SA5134: 'page.close' has a brace without its other half. What is filled in stands in braces, like '{n}'; nothing else may.")]
    [InlineData("language: Welsh people\npage:\n  close: \"Cau\"", "templates/words.yaml:1:11: error SA5135: 'Welsh people' is no language. Write its tag, such as 'cy' or 'en-GB'.")]
    public void A_word_that_does_not_fit_is_told(string text, string told) =>
        Assert.Contains(told, WordsFile.Read(WordsFile.Name, Encoding.UTF8.GetBytes(text)).Diagnostics.Select(d => d.ToString()));

    // A file of data says it in the program's own text; a document in its language, with what was filled in.
    [Fact]
    public void What_is_known_of_a_figure_is_said_in_these_words()
    {
        var welsh = Read("language: cy\nfigure:\n  share of nothing: \"Nid oes cyfran o ddim.\"\nworking:\n  corrected: \"{working} (cywirwyd)\"\n  sum: \"swm {parts}\"\n  months:\n    many: \"{n} mis\"", warns: true);
        var sum = Said.Of("working.corrected", ("working", Said.Of("working.sum", ("parts", Said.List([Said.Count("working.years", 1), Said.Count("working.months", 3)])))));
        Assert.Equal(("sum of 1 year and 3 months, as corrected", "swm 1 year and 3 mis (cywirwyd)"), (sum.ToString(), sum.In(welsh)));
        Said ofNothing = Said.Of("figure.share of nothing"), theirs = "A reason of somebody else's.";
        Assert.Equal(("There is no share of nothing.", "Nid oes cyfran o ddim.", "A reason of somebody else's."), (ofNothing.ToString(), ofNothing.In(welsh), theirs.In(welsh)));
        Assert.Equal((true, false), (ofNothing.Equals("There is no share of nothing."), ofNothing.Equals(theirs)));
    }

    // The program reads its own file line by line, and a folder's as YAML: both find the same.
    [Fact]
    public void The_program_s_own_words_are_what_YAML_says_they_are() =>
        Assert.Equal(Words.BuiltIn.Texts, WordsFile.Read(WordsFile.Name, File.ReadAllBytes(Path.Combine(Repository.Root, WordsFile.Name))).Value!.Texts);

    [Fact]
    public void Words_that_are_not_translated_are_told() => Assert.StartsWith(
        "templates/words.yaml: warning SA5136: The file says another language, and ",
        Assert.Single(WordsFile.Read(WordsFile.Name, "language: cy\npage:\n  close: \"Cau\""u8.ToArray()).Diagnostics).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Every_word_of_the_file_is_said_somewhere() =>
        Rule.Holds(Keys.Except(OwnKeys(), StringComparer.Ordinal).Select(key => $"{WordsFile.Name}: nothing says '{key}'"));

    [Fact]
    public void Every_word_that_is_said_stands_in_the_file() =>
        Rule.Holds(OwnKeys().Except(Keys, StringComparer.Ordinal).Select(key => $"{WordsFile.Name}: '{key}' is said and stands nowhere"));

    // A literal that begins with a group of the file and goes on in words is a key, and so is what stands in braces in a page.
    private static IEnumerable<string> OwnKeys()
    {
        var groups = Keys.Select(k => k.Split('.')[0] + ".").Distinct(StringComparer.Ordinal).ToList();
        var literals = from file in Repository.Product
                       from token in file.Root().DescendantTokens()
                       let text = token.ValueText
                       where groups.Exists(g => text.Length > g.Length && text.StartsWith(g, StringComparison.Ordinal)) && text.Skip(text.IndexOf('.', StringComparison.Ordinal) + 1).All(c => char.IsAsciiLetterOrDigit(c) || c == ' ')
                       select text;
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src/StrategicAssessment/Publishing/Html"), "*.html").SelectMany(p => File.ReadAllText(p).Split('{', '}').Where((_, i) => i % 2 == 1));
        return literals.Concat(pages);
    }

    private static Words Read(string text, bool warns = false)
    {
        var read = WordsFile.Read(WordsFile.Name, Encoding.UTF8.GetBytes(text));
        Assert.Equal(warns, !read.Diagnostics.IsEmpty);
        return read.Value!;
    }
}
