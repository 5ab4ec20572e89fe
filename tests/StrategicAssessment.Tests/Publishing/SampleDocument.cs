using System.Collections.Immutable;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;

namespace StrategicAssessment.Tests.Publishing;

/// <summary>A small assessment with one of everything, made the way that a build makes it: Markdown with tokens, glossary, numbers.</summary>
internal static class SampleDocument
{
    private static readonly GlossaryTerm[] Terms =
    [
        new("ASB", "Antisocial behaviour"), new("CSP", "Community Safety Partnership"), new("MARAC", "Multi-agency risk assessment conference: the meeting at which agencies share what they know about the victims of domestic abuse at the highest risk"),
        new("PSPO", "Public spaces protection order"), new("NPS", "Never used here"),
    ];

    public static DocumentTree Tree(bool isDraft = false)
    {
        var tokens = new TokenTable(StrategicAssessment.Wording.Words.BuiltIn);
        var outcome = MarkdownTree.Parse(Markdown(tokens), "templates/document.sbn-md", tokens);
        if (!outcome.Diagnostics.IsEmpty) throw new InvalidOperationException(string.Join('\n', outcome.Diagnostics));
        var title = new TitlePage("Strategic Assessment", "Northbridge", "2016-17",
            ["Northbridge Community Safety Partnership", "Prepared November 2016", "12 months to September 2016"], isDraft);
        return Numbering.Apply(Glossary.Fill(new DocumentTree(title, outcome.Value!.Items), Terms));
    }

    private static string Markdown(TokenTable t) => $"""
        # {t.AddHeading("summary", "Summary")}

        Recorded crime in Northbridge fell by {t.AddFigure("crime/change-percent/northbridge", "1.9%")} to {t.AddFigure("crime/count/northbridge", "4,218")}, while the county's rose by {t.AddFigure("crime/change-percent/county", "3.3%")}. Northbridge ranks {t.AddFigure("crime/rank/northbridge", "5th")} of {t.AddFigure("crime/ranked", "13")} districts, where 1st has the lowest rate.

        Three priorities are recommended to the CSP:

        1. **Violence without injury**, which rose most in number;
        2. **Antisocial behaviour** in {t.AddText("the High Street & Quay [ward]")};
        3. **Domestic abuse**, where repeat referrals to MARAC are above the county's rate:
           - referrals by the police;
           - referrals by others.

        The method of ranking is described under [recorded crime](#crime), and the national one by the [Office for National Statistics](https://www.ons.gov.uk/crime?a=1&b=2).

        # {t.AddHeading("crime", "Recorded crime")}

        {t.AddBlocks([SampleTables.ByDistrict])}

        {t.AddBlocks(Commentary(t))}

        ## {t.AddHeading("crime-types", "Types of crime")}

        Shoplifting rose by {t.AddFigure("shoplifting/change-percent", "8.9%")}, *against the trend* of other theft.

        {t.AddBlocks([SampleTables.ByType])}

        # {t.AddHeading("asb", "Antisocial behaviour and the environment")}

        {t.AddBlocks([new Notice([new Paragraph(null, [new Text("The county's extract of ASB incidents is awaited. This section will be completed when it arrives.")])])])}

        The council issued {t.AddFigure("pspo/notices", "38")} notices under the PSPO. The code `FLY-TIP` is not comparable with earlier years.\
        Comparison starts again in 2017-18.

        # {t.AddHeading("glossary", "Glossary")}

        {t.AddBlocks([new GlossaryPlaceholder()])}
        """;

    private static ImmutableArray<IBlock> Commentary(TokenTable t) => MarkdownTree.ParseFragment(
        $"""
        ## What lies behind the fall

        The fall of {t.AddFigure("crime/change/northbridge", "83")} offences is almost wholly burglary. The partnership's target-hardening scheme covered the two wards with the highest rates, and it is the only one of the year's projects that was in place for all twelve months, so that comparison with last year is fair.

        > We have seen fewer sheds broken into, and people know who to ring.

        ### Caution

        Recording practice was inspected in June 2016.
        """, "commentary/crime.md", t, 1).Value!.Blocks;
}
