using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Cli;

/// <summary>What is said of editions that cannot be kept or are not there.</summary>
internal static class EditionMessages
{
    public static readonly Func<string, Diagnostic> IsDraft = Diagnostic.ErrorOfFile("SA7303", "The bundle is a draft, and a draft is not published. Correct what it withholds, and build it without '--draft'.");
    public static readonly Func<string, Diagnostic> NotAsBuilt = Diagnostic.ErrorOfFile("SA7304", "Only a bundle that is as it was built, from inputs that have not changed, is kept as an edition. Build again, look at what changed, then freeze it. Where a place cannot be built in time, '--without' and its name keeps the edition without it.");
    public static readonly Func<string, Diagnostic> NothingCorrected = Diagnostic.ErrorOfFile("SA7308", "No published number of this edition is another now, or its notices tell it already, so there is nothing to tell. Put the corrected data into 'extracts' or 'corrections.csv' first.");
    public static readonly Func<string, Diagnostic> NoticeIsThere = Diagnostic.ErrorOfFile("SA7309", "There is a notice of this day for this edition already, and notices are never overwritten. Remove it to have it written again, or name another day.");
    public static readonly Func<string, Diagnostic> OtherYear = Diagnostic.ErrorOfFile("SA7313", "The plan here is of another year than the edition, so its extracts and 'corrections.csv' may be too. Put what corrects the edition into a folder of its own (the extracts that were sent again into 'extracts' in it, and a 'corrections.csv'), and name that with '--with'.");
    public static Diagnostic NoName() => Diagnostic.Error("SA7301", SourceSpan.WholeFile("--as"), "The name of the edition has no letter or digit, and a folder is named by it. Say where and when it was published: --as \"Council, 13 April 2016\".");
    public static Diagnostic IsThere(string path, string name) => Diagnostic.Error("SA7302", SourceSpan.WholeFile(path), $"There is an edition '{name}' already, and what was published is never replaced. Give this one another name.");
    public static Diagnostic NotApproved(string state) => Diagnostic.Error("SA7314", SourceSpan.WholeFile(Plans.PlanReader.FileName), $"The plan says 'state: {state}', and an edition is what was approved. Write 'state: approved by' and the body, build again, then freeze it; or remove 'state:'.");

    public static Diagnostic NoSuchEdition(string word, IReadOnlyCollection<string> known) => Diagnostic.Error("SA7305", SourceSpan.WholeFile("editions/" + word),
        known.Count == 0 ? "No edition of this assessment is kept. Keep one when it is published: 'assess freeze <folder> --as \"Council, 13 April 2016\"'." : $"There is no edition '{word}'{Nearest.SuggestionOrChoice(word, known)}");

    public static Diagnostic NotADate(string text) => Diagnostic.Error("SA7306", SourceSpan.WholeFile("--date"), $"'{Excerpt.Of(text)}' is not a date. Write the day on which the correction is published like 2016-05-03.");
    public static Diagnostic NoReason() => Diagnostic.Error("SA7307", SourceSpan.WholeFile("--reason"), "The reason is empty. Say in a sentence for the public why the published numbers were wrong.");
    public static Diagnostic NotMissing(string place) => Diagnostic.Error("SA7311", SourceSpan.WholeFile("--without"), $"'{Excerpt.Of(place)}' is no place that the last run left unbuilt. Name only those that 'assess verify' names, as they are written there.");

    public static Diagnostic FromKept(string edition, string? moved) => Diagnostic.Note("SA7312", SourceSpan.WholeFile(edition),
        $"The edition is corrected with its own copies of plan, places, populations, texts and the county's files, because {(moved is null ? "it cannot be made from those of now" : $"'{moved}' has moved on since")}. A file of the county that was sent again counts when it stands in the assessment's own 'extracts'.");

    public static Diagnostic MoreDiffers(string edition, string number) => Diagnostic.Warning("SA7310", SourceSpan.WholeFile(edition), $"{number} more differences from this edition are none of a correction: the plan says or shows something else than it did. The notice does not tell them; 'assess diff' does.");
}
