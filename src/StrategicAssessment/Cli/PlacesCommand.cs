using System.CommandLine;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reference;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Bundles;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Cli;

/// <summary><c>assess places</c>: the shared files of an area, out of a folder of ONS's own downloads. Nothing that is there is written over without being told to.</summary>
internal static class PlacesCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "The folder of the shared files. It is made if it is not there." };
        var county = new Option<string[]>("--county") { Description = "A county, district, borough or police force: its name or code, such as Kent or E08000035. Several are one area: --county Kent --county Medway.", HelpName = "name", Required = true };
        var year = new Option<int>("--year") { Description = "Places are those at the end of this year.", HelpName = "year", Required = true };
        var from = new Option<string>("--from") { Description = "The folder of ONS's downloads as they came: lookups of wards, districts, counties and LSOAs, the Code History Database, mid-year estimates.", HelpName = "folder", Required = true };
        var force = new Option<bool>("--force") { Description = "Write over areas.csv and the others where they are there." };
        year.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: var text }] && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 2009 and <= 2099)) given.AddError($"'{text}' is not a year from 2009 on, such as 2025.");
        });
        var command = new Command("places", "Make the places, residents and lookups that a county shares from ONS's downloads: assess places kent --county Kent --year 2025 --from ons.") { folder, county, year, from, force };
        command.SetAction(parsed => Make(terminal, parsed.GetRequiredValue(folder).TrimEnd('/', '\\'), [.. parsed.GetRequiredValue(county)], parsed.GetValue(year), parsed.GetRequiredValue(from).TrimEnd('/', '\\'), parsed.GetValue(force)));
        return command;
    }

    private static int Make(Terminal terminal, string folder, ImmutableArray<string> county, int year, string from, bool isForced)
    {
        var found = new List<Diagnostic>();
        if (!Directory.Exists(from)) return Refuse(StartingMessages.NoFolder(from));
        var book = new PlaceBook(CodeLists.Read(AssessmentFolder.Open(from), from.Replace('\\', '/'), found), year, from, found);
        var files = found.Exists(d => d.Severity == Severity.Error) ? [] : book.Make(county);
        var disk = new PhysicalBundleDisk();
        var there = files.Where(f => File.Exists(Path.Combine(folder, f.Path))).ToList();
        var other = there.FindAll(f => !File.ReadAllBytes(Path.Combine(folder, f.Path)).AsSpan().SequenceEqual(f.Content.Span)).ConvertAll(f => f.Path);
        if (other.Count > 0 && !isForced) found.Add(PlaceListMessages.IsThere(other, folder));
        if (found.Exists(d => d.Severity == Severity.Error)) return Refuse([.. found]);
        if (AtomicFile.WriteAll(disk, folder, files.Select(f => (f.Path, f.Content))) is { } problem) return Refuse(problem);
        terminal.Show(found, string.Empty, isQuiet: false);
        var (authorities, wards, small, residents) = book.Counts;
        terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{folder} has the places of {English.List([.. county])} at the end of {year}: {English.Counted(authorities, "district or authority", "districts and authorities")}, {English.Counted(wards, "ward", "wards")}, {English.Counted(small, "small area", "small areas")}, {English.Counted(residents, "number of residents", "numbers of residents")}."));
        terminal.Line($"Written: {English.List([.. files.Select(f => f.Path)])}.{(other.Count > 0 ? $" Written over: {English.List(other)}." : string.Empty)}");
        return ExitCode.Done;

        int Refuse(params IReadOnlyCollection<Diagnostic> why) => terminal.Tell(why, string.Empty, ExitCode.CouldNotRun);
    }
}
