using StrategicAssessment.Diagnostics;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Extracts;

/// <summary>The answers to the question of a survey, held against how many answered it, in each place and period.</summary>
internal sealed class SurveyRows(ResolvedExtract extract)
{
    private readonly Dictionary<ObservationKey, List<Answer>> questions = [];

    private bool IsShares => extract.Plan.Shape == ExtractShape.Values;

    /// <summary>How many answered, as the count of the whole, where one of them may have given several answers or none: then the answers do not add up to it.</summary>
    public IEnumerable<KeyValuePair<ObservationKey, ObservedValue>> Bases => IsShares || !extract.Indicator.TotalSupplied ? []
        : questions.Where(q => q.Value[0].Base is not null).Select(q => KeyValuePair.Create(q.Key, new ObservedValue(Value.Known(q.Value[0].Base!.Value), 0, q.Value[0].Read.Source)));

    /// <param name="answered">What the row says of how many answered; null where it says nothing.</param>
    public void Take(ObservationKey key, ObservedValue value, SourceSpan at, decimal? answered)
    {
        var question = key with { Category = extract.Indicator.Whole };
        if (!questions.TryGetValue(question, out var answers)) questions.Add(question, answers = []);
        if (!extract.Indicator.Categories.PartsOf(key.Category).Any() && !question.Equals(key)) answers.Add(new Answer(key.Category, value, at, answered));
        if (answers.Count == 0) questions.Remove(question);
    }

    /// <summary>What does not add up; in every question the first thing.</summary>
    public IEnumerable<Diagnostic> Told(Gazetteer places) => questions.Select(q => Told(q.Value, places.NameOf(q.Key.Area), q.Key.Period.Label)).OfType<Diagnostic>();

    private Diagnostic? Told(List<Answer> answers, string place, string period)
    {
        if (answers.Find(a => a.Base is null or <= 0) is { } without) return SurveyMessages.NoBase(without.At);
        var answered = answers[0].Base!.Value;
        if (answers.Find(a => a.Base != answered) is { } other) return SurveyMessages.OtherBase(other.At, English.Number(other.Base!.Value, other.Base.Value.Scale), English.Number(answered, answered.Scale), place, period);
        var whole = IsShares ? 100 : answered;
        if (answers.Find(a => a.Read.Value is { IsKnown: true } value && (value.Number < 0 || answers.Where(o => o.Category == a.Category).Sum(o => o.Read.Value.Number - Rounded(o.Read)) > whole)) is { } beyond) return SurveyMessages.MoreThanAll(beyond.At, IsShares);
        var sum = answers.Sum(a => a.Read.Value.Number);
        if (!extract.Indicator.TotalSupplied && answers.TrueForAll(a => a.Read.Value.IsKnown) && Math.Abs(sum - whole) > answers.Sum(a => Rounded(a.Read)))
            return SurveyMessages.NotTheWhole(answers[0].At, place, period, English.Number(sum, sum.Scale), English.Number(whole, whole.Scale), IsShares, sum == answered);
        return answered < Sample.Least ? SurveyMessages.FewAnswered(answers[0].At, place, period, English.Number(answered, answered.Scale)) : null;
    }

    // By so much a share with so many digits after the point may have been rounded.
    private decimal Rounded(ObservedValue share) => IsShares ? 0.5m / (decimal)Math.Pow(10, share.Decimals) : 0;

    /// <param name="Base">How many answered, as the row says.</param>
    private sealed record Answer(string Category, ObservedValue Read, SourceSpan At, decimal? Base);
}

internal static class SurveyMessages
{
    public static Diagnostic SharesNotSaid(Reading.HeaderCell heading) => Diagnostic.Error("SA1320", heading.At,
        $"The answers stand under '{Excerpt.Of(heading.Text)}' and no column has their number. Say 'unit: percent' where these are percentages of those who answered, or name the numbers, 'columns: {{count: <heading>}}'.");

    public static Diagnostic NoBase(SourceSpan at) => Diagnostic.Error("SA1321", at,
        "The row does not say how many answered, and without that nothing can be said of its margin. Ask for the base, or leave the row out with 'only:'.");

    public static Diagnostic OtherBase(SourceSpan at, string own, string first, string place, string period) => Diagnostic.Error("SA1322", at,
        $"{own} answered by this row, and {first} by the first of {place} in {period}. If the rows are of several questions or groups, pick one of them with 'only:'; else ask which number is right.");

    public static Diagnostic MoreThanAll(SourceSpan at, bool areShares) => Diagnostic.Error("SA1323", at,
        areShares ? "A share of those who answered lies between 0 and 100. If these are numbers of answers, leave 'unit:' out." : "More gave this answer than answered. If the rows are of several questions, pick one with 'only:'; else ask which number is right.");

    public static Diagnostic NotTheWhole(SourceSpan at, string place, string period, string sum, string whole, bool areShares, bool isBase) => Diagnostic.Warning("SA1324", at,
        $"The answers of {place} in {period} add up to {sum}{(areShares ? " per cent and not to 100" : $", and {whole} answered")}. {(isBase ? "As many answered: if these are numbers of answers, leave 'unit:' out. " : string.Empty)}If answers are missing, ask for them; if the rows are of several questions, pick one with 'only:'; if one person could give several answers or none, say 'several answers: allowed'.");

    public static Diagnostic FewAnswered(SourceSpan at, string place, string period, string answered) => Diagnostic.Note("SA1325", at,
        $"Only {answered} answered in {place} in {period}; a share of fewer than {Sample.Least} says little. Nothing is judged by it, and a note below the table says so.");
}
