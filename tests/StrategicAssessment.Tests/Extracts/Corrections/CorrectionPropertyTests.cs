using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using StrategicAssessment.Building;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Plans;
using StrategicAssessment.Tests.Cli;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Extracts.Corrections;

public sealed class CorrectionPropertyTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20151203, 7).WithMaxTest(Thorough.Or(12, 4));

    private readonly record struct Change(int Row, int More);

    [Fact]
    public void A_correction_changes_what_rests_on_its_row_as_if_the_extract_had_said_so_and_nothing_else()
    {
        using var desk = Desk.WithSample();
        var before = Walk(desk);
        var rows = before.Contents.Values.Where(c => c.Observed.All(o => o.Value.Value.IsKnown)).SelectMany(c => c.Observed)
            // Among hidden numbers another number may hide more. A row that two extracts count would be edited for both, and corrected for one.
            .GroupBy(o => (o.Value.Source.File, o.Value.Source.Rows.First, o.Key.Period, o.Key.Category)).Where(g => g.Count() == 1).SelectMany(g => g)
            .OrderBy(o => o.Value.Source.File, StringComparer.Ordinal).ThenBy(o => o.Value.Source.Rows.First).ThenBy(o => o.Key.Extract, StringComparer.Ordinal).ToList();
        var changes = from row in Gen.Choose(0, rows.Count - 1) from more in Gen.Choose(1, 9) select new Change(row, more);
        Check.One(Fixed, Prop.ForAll(changes.ToArbitrary(), change =>
        {
            var (key, value) = rows[change.Row];
            var corrected = Corrected(desk, key, value.Value.Number, value.Value.Number + change.More);
            var edited = Edited(desk, value.Source, value, value.Value.Number + change.More);
            Assert.Equal(Texts(edited.Assessment!.Figures), Texts(corrected.Assessment!.Figures));
            var resting = RestingOn(before.Assessment!.Figures, key.Extract, value.Source);
            var moved = before.Assessment.Figures.Zip(corrected.Assessment.Figures).Where(p => Number(p.First) != Number(p.Second)).Select(p => p.First.Id.ToString()).ToList();
            Assert.Empty(moved.Except(resting, StringComparer.Ordinal));
            Assert.All(corrected.Assessment.Figures.Where(f => f.Sources.Any(s => s.File == "corrections.csv")), f => Assert.Contains(f.Id.ToString(), resting));
        }));
    }

    private static PlaceResult Walk(Desk desk)
    {
        var run = new Pipeline(AssessmentFolder.Open(desk.Sample), new Progress<string>()).Run().Whole;
        Assert.False(run.HasErrors(isStrict: false), string.Join('\n', run.Diagnostics));
        return run;
    }

    private static PlaceResult Corrected(Desk desk, ObservationKey key, decimal old, decimal now)
    {
        var period = key.Period.Kind == PeriodKind.Undated ? key.Period.Slug : key.Period.Label;
        desk.Write("maidstone-2016-17/corrections.csv", string.Create(CultureInfo.InvariantCulture,
            $"extract,place,period,category,old,new,who,date,reason\n{key.Extract},{key.Area},{period},{(key.Category == CategoryTree.All ? "" : key.Category)},{old},{now},Police,2015-12-03,recorded late\n"));
        var run = Walk(desk);
        File.Delete(desk.At("maidstone-2016-17/corrections.csv"));
        return run;
    }

    // The file of another extract may be the same; only rows of one count.
    private static PlaceResult Edited(Desk desk, SourceRef row, ObservedValue value, decimal now)
    {
        var path = "maidstone-2016-17/" + row.File;
        var before = desk.Read(path);
        var lines = before.Split('\n');
        var cells = lines[row.Rows.First - 1].Split(',');
        var cell = Array.FindLastIndex(cells, c => decimal.TryParse(c, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number == value.Value.Number);
        cells[cell] = now.ToString(CultureInfo.InvariantCulture);
        lines[row.Rows.First - 1] = string.Join(',', cells);
        desk.Write(path, string.Join('\n', lines));
        var run = Walk(desk);
        desk.Write(path, before);
        return run;
    }

    private static HashSet<string> RestingOn(IEnumerable<Figure> figures, string extract, SourceRef row)
    {
        var all = figures.ToList();
        var resting = all.Where(f => f.Id.Indicator == extract && f.Sources.Any(s => s.File == row.File && s.Rows.Lines.Contains(row.Rows.First))).Select(f => f.Id.ToString()).ToHashSet(StringComparer.Ordinal);
        while (all.Where(f => f.Operands.Any(o => resting.Contains(o.ToString()))).Select(f => f.Id.ToString()).Where(resting.Add).ToList().Count > 0)
        {
        }

        return resting;
    }

    private static List<string> Texts(IEnumerable<Figure> figures) => [.. figures.Select(Text)];

    // How much others vary bears on what is said of a change, but on no number.
    private static string Number(Figure figure) => $"{figure.Id} {figure.Value} {figure.Decimals} {figure.IsTied}";

    private static string Text(Figure figure) => $"{figure.Id} {figure.Value} {figure.Decimals} {figure.IsTied} {figure.Evidence}";
}
