using System.CommandLine;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli;

/// <summary><c>assess add</c>: a partner's file comes into an assessment that is there already. What the plan says of other files stays byte for byte.</summary>
internal sealed class AddCommand(Terminal terminal, string folder, string? named)
{
    private readonly PhysicalBundleDisk disk = new();

    public static Command Create(Terminal terminal)
    {
        var (folder, files) = (CommonOptions.Folder(), new Argument<FileInfo[]>("file") { Description = "A partner's file, as it was sent; several, if they came together.", Arity = ArgumentArity.OneOrMore }.AcceptExistingOnly());
        var command = new Command("add", "Copy a partner's file into 'extracts' and write into the plan the lines that read it; where an extract awaits it, say that it has come.") { folder, files };
        var named = new Option<string>("--as") { Description = "The extract of the plan that the file is, where its name is another: it is copied under the name in the plan.", HelpName = "extract" };
        command.Options.Add(named);
        command.SetAction(parsed => new AddCommand(terminal, parsed.GetRequiredValue(folder), parsed.GetValue(named)).Add([.. parsed.GetRequiredValue(files).Select(f => f.ToString())]));
        return command;
    }

    private int Add(string[] files)
    {
        var home = AssessmentFolder.Open(folder);
        var found = new List<Diagnostic>();
        if (!home.Has(PlanReader.FileName) || found.Keep(home.Read(PlanReader.FileName, SourceSpan.WholeFile($"{folder}/{PlanReader.FileName}"))) is not { } file) return Refuse([StartingMessages.NothingToAddTo($"{folder}/{PlanReader.FileName}")]);
        if (found.Keep(YamlReader.Read($"{folder}/{file.Path}", file.Content)) is not { } root || found.Any(d => d.Severity == Severity.Error)) return Refuse(found);
        var plan = PlanReader.Read(file.Path, file.Content).Value;
        var asked = plan?.Extracts.FirstOrDefault(e => e.Id.Value == named);
        if (named is not null && (asked is null || files.Length > 1 || !ExtractFiles.Fits(NameOf(files[0], asked), asked.File.Value))) return Refuse([StartingMessages.NotOfExtract($"{folder}/{file.Path}")]);
        var awaiting = files.ToLookup(f => asked ?? plan?.Extracts.FirstOrDefault(e => e.Files.Any(p => ExtractFiles.Fits(Path.GetFileName(f), p.Value))));
        var made = new NewFromExtracts((Below(root, "tables").Select(t => t.Value).OfType<YamlMap>().Select(t => t.Find("rows")?.Value).FirstOrDefault(r => r is not null) as YamlText)?.Value, NewFromExtracts.PlacesOf(home.Borrowing(plan?.County).Value ?? home), plan?.Place.Value, plan?.ThisYear.Value);
        var lines = made.Lines(awaiting[null], word => Below(root, word).Select(e => e.Key)).ToList();
        var copies = made.Copies.Concat(awaiting.Where(a => a.Key is not null).SelectMany(a => a).Select(f => (Path: $"extracts/{NameOf(f, asked)}", From: f))).ToList();
        found.AddRange(made.Found.Concat(copies.Where(c => File.Exists(Path.Combine(folder, c.Path))).Select(c => StartingMessages.ExtractIsThere($"{folder}/{c.Path}"))));
        if (found.Count > 0) return Refuse(found);
        var edited = Edited(file, root, lines, [.. awaiting.Select(a => a.Key).OfType<ExtractPlan>().Where(e => e.Status == ExtractStatus.Awaited)]);
        if (YamlReader.Read(file.Path, edited).HasErrors) return Refuse([MovingMessages.DoesNotFit($"{folder}/{file.Path}")]);
        if (AtomicFile.WriteAll(disk, folder, copies.Select(c => (c.Path, (ReadOnlyMemory<byte>)disk.Read(c.From))).Append((file.Path, edited))) is { } fault) return Refuse([fault]);
        foreach (var told in made.Told.Concat(awaiting.Where(a => a.Key is not null).SelectMany(a => a.Select(f => $"{Path.GetFileName(f)}: a file of the extract '{a.Key!.Id.Value}'{(NameOf(f, asked) is var name && name == Path.GetFileName(f) ? string.Empty : $", under the name {name}")}")))) terminal.Line(told);
        foreach (var (word, added) in lines) terminal.Line($"Below '{word}:' in {folder}/{file.Path}:\n{string.Join('\n', added)}");
        terminal.Line($"'assess check {folder}' says what is left to do.");
        return ExitCode.Done;
    }

    // As the plan names it, where that is one name and of the same kind of file.
    private static string NameOf(string path, ExtractPlan? asked) => asked is not null && !asked.File.Value.Contains('*', StringComparison.Ordinal) && string.Equals(Path.GetExtension(asked.File.Value), Path.GetExtension(path), StringComparison.OrdinalIgnoreCase) ? asked.File.Value : Path.GetFileName(path);

    // New lines stand behind the last of their word's.
    private static ReadOnlyMemory<byte> Edited(InputFile file, YamlMap root, List<(string Word, List<string> Lines)> added, List<ExtractPlan> come)
    {
        var text = Encoding.UTF8.GetString(file.Content.Span);
        var edits = new PlanEdits(text);
        foreach (var extract in come)
        {
            if (Below(root, "extracts").First(e => e.Key == extract.Id.Value).Value is YamlMap map && map.Find("status")?.Value is YamlText status) edits.Replace(status, "final");
        }

        var end = new StringBuilder();
        foreach (var (word, lines) in added)
        {
            if (root.Find(word) is not { } entry)
            {
                end.Append(edits.LineEnd).Append(word).Append(':').AppendJoin(string.Empty, lines.Select(l => edits.LineEnd + l));
                continue;
            }

            var next = root.Entries.Where(e => e.KeyAt.Line > entry.KeyAt.Line).Select(e => e.KeyAt.Line).DefaultIfEmpty(int.MaxValue).Min();
            var margin = new string(' ', entry.Value is YamlMap { Entries: [var first, ..] } ? first.KeyAt.Column - 1 : 2);
            var last = edits.Lines(file.Path).Last(l => l.At.Line == entry.KeyAt.Line || (l.At.Line > entry.KeyAt.Line && l.At.Line < next && l.Value.Length > 0 && l.At.Column > 1));
            edits.InsertBelow(last.At, string.Join(edits.LineEnd, lines.Select(l => margin + l[2..])));
        }

        return Encoding.UTF8.GetBytes(edits.Apply().TrimEnd('\r', '\n') + end + edits.LineEnd);
    }

    private static IEnumerable<YamlEntry> Below(YamlMap root, string word) => root.Find(word)?.Value is YamlMap map ? map.Entries : [];

    private int Refuse(IReadOnlyCollection<Diagnostic> why) => terminal.Tell(why, string.Empty, ExitCode.CouldNotRun);
}
