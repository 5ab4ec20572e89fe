using StrategicAssessment.Comparison;

namespace StrategicAssessment.Comparing;

/// <summary>The words by which scripts know what the comparison knows by type: an interface, which never follows a renaming in the code.</summary>
internal static class DiffNames
{
    /// <summary>Name of a class.</summary>
    public static string Of(DifferenceClass of) => of switch
    {
        DifferenceClass.Movement => "movement",
        DifferenceClass.Revision => "revision",
        DifferenceClass.Definition => "definition",
        DifferenceClass.Coverage => "coverage",
        DifferenceClass.Words => "words",
    };

    /// <summary>What chance says of a difference.</summary>
    public static string Of(Certainty certainty) => certainty switch
    {
        Certainty.Clear => "clear",
        Certainty.SomeSign => "some sign",
        Certainty.NoClearChange => "no clear change",
        Certainty.TooFew => "too few to tell",
        Certainty.NotKnown => "not known",
    };

    /// <summary>Which of a redefinition's figures it tells.</summary>
    public static string Of(RedefinitionSide side) => side switch
    {
        RedefinitionSide.AfterAlone => "after",
        RedefinitionSide.BeforeAlone => "before",
        RedefinitionSide.Both => "both",
    };

    /// <summary>Why a figure was revised.</summary>
    public static string Of(RevisionCause cause) => cause switch
    {
        RevisionCause.Data => "data",
        RevisionCause.Letter => "letter",
        RevisionCause.LetterGone => "letter gone",
        RevisionCause.Definition => "definition",
        RevisionCause.OtherFigures => "other figures",
    };

    public static string Of(DefinitionPart part) => part switch
    {
        DefinitionPart.Measure => "measure",
        DefinitionPart.Things => "things",
        DefinitionPart.Recording => "recording",
        DefinitionPart.Parts => "parts",
        DefinitionPart.Lookup => "lookup",
        DefinitionPart.Aliases => "aliases",
        DefinitionPart.Source => "source",
        DefinitionPart.Extent => "extent",
        DefinitionPart.Filter => "filter",
        DefinitionPart.Rows => "rows",
        DefinitionPart.Disclosure => "disclosure",
        DefinitionPart.Comparison => "comparison",
        DefinitionPart.Population => "population",
        DefinitionPart.Ranking => "ranking",
        DefinitionPart.Ties => "ties",
        DefinitionPart.Group => "group",
        DefinitionPart.Confidence => "confidence",
        DefinitionPart.Length => "length",
        DefinitionPart.Display => "display",
        DefinitionPart.Other => "other",
    };

    /// <summary>What is covered otherwise.</summary>
    public static string Of(CoverageKind kind) => kind switch
    {
        CoverageKind.Section => "section",
        CoverageKind.Table => "table",
        CoverageKind.Indicator => "indicator",
        CoverageKind.Place => "place",
        CoverageKind.Category => "category",
        CoverageKind.Measure => "measure",
        CoverageKind.Figures => "figures",
        CoverageKind.Status => "status",
        CoverageKind.Caveat => "caveat",
        CoverageKind.ControlChart => "control chart",
    };

    public static string Of(CoverageAction action) => action switch
    {
        CoverageAction.Added => "added",
        CoverageAction.Removed => "removed",
        CoverageAction.Renamed => "renamed",
        CoverageAction.Succeeded => "succeeded",
        CoverageAction.Awaited => "awaited",
        CoverageAction.Arrived => "arrived",
        CoverageAction.Changed => "changed",
    };

    /// <summary>What became of words.</summary>
    public static string Of(WordRunKind kind) => kind switch
    {
        WordRunKind.Added => "added",
        WordRunKind.Removed => "removed",
        WordRunKind.Same => "same",
    };
}
