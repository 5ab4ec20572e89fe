using System.CommandLine;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli.Checking;

/// <summary><c>assess verify</c>: hashes inputs and outputs again, and finds what was edited by hand, is missing, or came since the build. Changes nothing.</summary>
internal static class VerifyCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(Terminal terminal)
    {
        var folder = CommonOptions.Folder();
        folder.Description = "The assessment folder; or the folder of a bundle or a published edition, whose own files alone are then checked.";
        var (output, json) = (CommonOptions.Bundle(), CommonOptions.Json());
        var command = new Command("verify", "Find files that were edited, removed or added since the build: those of the bundle, and those that it was built from.") { folder, output, json };
        command.SetAction(parsed => Verify(parsed.GetRequiredValue(folder), parsed.GetValue(output), new CheckReport(terminal, parsed.GetValue(json))));
        return command;
    }

    private static int Verify(string path, string? output, CheckReport report)
    {
        var disk = new PhysicalBundleDisk();
        if (File.Exists(Path.Combine(path, Manifest.FileName))) return report.Verified(path, path, BundleAlone(disk, path));
        var folder = AssessmentFolder.Open(path);
        if (!folder.Has(PlanReader.FileName)) return report.Verified(path, path, CheckOutcome.Unclear(CheckingMessages.NoBundle(path)));
        var bundle = output ?? CommonOptions.OutputOf(folder.Name);
        return report.Verified(path, bundle, new BundleCheck(folder, path, bundle, disk).IsSound());
    }

    private static CheckOutcome BundleAlone(IBundleDisk disk, string path)
    {
        try
        {
            return ManifestReader.Read(disk, path) is ListedManifest manifest
                ? CheckOutcome.Of(new Outputs(disk, path).Check(manifest))
                : CheckOutcome.Unclear(CheckingMessages.NotABundle(path));
        }
        catch (DiskFaultException fault)
        {
            return CheckOutcome.Unclear(CheckingMessages.NotReadable(fault.Path));
        }
    }
}
