using StrategicAssessment.Diagnostics;
using StrategicAssessment.Periods;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Comparing;

/// <summary>What is said of notices that cannot be written.</summary>
internal static class NoticeMessages
{
    public static Diagnostic BeforeEdition(DateOnly day, DateOnly first, bool isPublished) => Diagnostic.Error("SA6023", SourceSpan.WholeFile("--date"), $"The notice would be of {English.Date(day)}, {(isPublished ? "before the edition was published" : "before the year of the edition was over")}, on {English.Date(first)}. Name the day on which the correction is published.");
}

internal static class NoticeDay
{
    /// <summary>What is wrong with a day before the edition: before its name says that it was published, or before the end of its year.</summary>
    /// <param name="edition">As <c>freeze</c> was told, such as <c>Council, 13 April 2016</c>.</param>
    public static Diagnostic? Problem(DateOnly day, string edition, Period year)
    {
        var published = edition.Split(',').Select(p => PeriodText.ParseDay(p.Trim())).OfType<DateOnly>().FirstOrDefault();
        return day < published ? NoticeMessages.BeforeEdition(day, published, isPublished: true) : year.Kind != PeriodKind.Undated && day <= year.Last ? NoticeMessages.BeforeEdition(day, year.Last, isPublished: false) : null;
    }
}
