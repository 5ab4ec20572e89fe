using System.CommandLine;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli;

/// <summary><c>assess templates</c>: lists the program's templates, or puts those that somebody wants to change into the assessment's own folder.</summary>
internal static class TemplatesCommand
{
    public static Command Create(Terminal terminal)
    {
        var (folder, names) = (CommonOptions.Folder(), new Argument<string[]>("template") { Description = "Those to write, such as 'finding' or 'public-summary/point'; none to list them all.", Arity = ArgumentArity.ZeroOrMore });
        var command = new Command("templates", "Write the program's templates that you want to change into the folder's 'templates'; without names, list them.") { folder, names };
        names.Validators.Add(given =>
        {
            foreach (var token in given.Tokens.Where(t => !TemplateSet.All.ContainsKey(t.Value))) given.AddError($"'{token.Value}' is not a template of the program{Nearest.Suggestion(token.Value, TemplateSet.All.Keys)}");
        });
        command.SetAction(parsed => Write(terminal, parsed.GetRequiredValue(folder), parsed.GetValue(names) ?? []));
        return command;
    }

    private static int Write(Terminal terminal, string folder, string[] names)
    {
        if (names.Length == 0) terminal.Line(string.Join('\n', TemplateSet.All.Keys));
        var files = names.Distinct(StringComparer.Ordinal).Select(n => (Path: $"templates/{n}{TemplateSet.Extension}", Content: new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(TemplateSet.All[n])))).ToList();
        var problem = files.Where(f => File.Exists(Path.Combine(folder, f.Path))).Select(f => StartingMessages.IsThere($"{folder}/{f.Path}")).FirstOrDefault() ?? AtomicFile.WriteAll(new PhysicalBundleDisk(), folder, files);
        if (problem is not null) return terminal.Tell([problem], string.Empty, ExitCode.CouldNotRun);
        foreach (var file in files) terminal.Line($"{folder}/{file.Path}");
        return ExitCode.Done;
    }
}
