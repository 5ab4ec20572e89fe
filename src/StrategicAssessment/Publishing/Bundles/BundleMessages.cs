using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Publishing.Bundles;

/// <summary>All that the replacement of a bundle has to say. Each names the path as the analyst gave the folder, with forward slashes.</summary>
internal static class BundleMessages
{
    public static readonly Func<string, Diagnostic> HeldOpen = Error("SA6001", "This file cannot be replaced because another program holds it open; close it there and run the command again.");
    public static readonly Func<string, Diagnostic> NotPermitted = Error("SA6002", "This cannot be written because it is read-only or you lack the permission; change that or choose another output folder.");
    public static readonly Func<string, Diagnostic> FolderInPlaceOfFile = Error("SA6003", "A folder stands where the bundle needs a file; move the folder away or choose another output folder.");
    public static readonly Func<string, Diagnostic> FileInPlaceOfFolder = Error("SA6004", "A file stands where the bundle needs a folder; move the file away or choose another output folder.");
    public static readonly Func<string, Diagnostic> Link = Error("SA6005", "A link stands here, and a bundle is never written through a link inside its folder; remove the link or choose another output folder.");
    public static readonly Func<string, Diagnostic> NotOurs = Error("SA6006", "This file is in the way, and no manifest.json lists it as written by this program; move it away or choose another output folder.");
    public static readonly Func<string, Diagnostic> DamagedManifest = Warning("SA6007", "The manifest of the earlier bundle is damaged, so no file is deleted; look for files here that the new manifest does not list.");
    public static readonly Func<string, Diagnostic> ForeignManifest = Error("SA6008", "This manifest.json belongs to another program, so the folder is not one for a bundle; choose another output folder.");
    public static readonly Func<string, Diagnostic> Busy = Error("SA6009", "Another run of this program is writing this bundle; wait until it is done and run the command again.");
    public static readonly Func<string, Diagnostic> DiskFull = Error("SA6010", "There is no space left on the disk for this; make room or choose another output folder.");
    public static readonly Func<string, Diagnostic> PathTooLong = Error("SA6011", "The path is longer than the system allows; choose an output folder with a shorter path.");
    public static readonly Func<string, Diagnostic> Refused = Error("SA6012", "The system refused to read or write this; check that the disk is there and sound, then run the command again.");
    public static readonly Func<string, Diagnostic> Stuck = Error("SA6013", "The bundle is between two states and could not be finished or put back now; remove the cause named beside this and run the command again.");
    public static readonly Func<string, Diagnostic> JournalDamaged = Error("SA6014", "The record of an interrupted build cannot be read, so it can be neither finished nor undone; move this folder away and build again.");
    public static readonly Func<string, Diagnostic> Finished = Note("SA6015", "An earlier run was interrupted while it replaced this bundle; the replacement has been finished.");
    public static readonly Func<string, Diagnostic> Undone = Note("SA6016", "An earlier run was interrupted while it replaced this bundle; the bundle from before that run has been put back.");
    public static readonly Func<string, Diagnostic> LeftoversRemain = Warning("SA6017", "The bundle is whole, but its working files could not be removed; the next run tries again.");
    public static readonly Func<string, Diagnostic> NoFolder = Error("SA6018", "No output folder is named; give the folder that the bundle goes to.");
    public static readonly Func<string, Diagnostic> OutputIsInput = Error("SA6021", "A bundle cannot be written here: the assessment is read from this folder, or keeps its record in it. Name another with --output.");
    public static readonly Func<string, Diagnostic> AssessmentBusy = Error("SA6019", "Another run of this program is building this assessment; wait until it is done and run the command again.");
    private static readonly Func<string, Diagnostic> NoRecord = Error("SA6020", "The record of a build goes here, and the folder is read-only or you lack the permission; change that, or copy the assessment to where you may write.");

    public static Diagnostic Fault(DiskFaultException fault) => Fault(fault.Path, fault.Reason);

    public static Diagnostic Fault(string path, DiskFaultReason reason) => reason switch
    {
        DiskFaultReason.HeldOpen => HeldOpen(path),
        DiskFaultReason.NotPermitted => NotPermitted(path),
        DiskFaultReason.DiskFull => DiskFull(path),
        DiskFaultReason.PathTooLong => PathTooLong(path),
        DiskFaultReason.Other => Refused(path),
    };

    public static Diagnostic NoLedger(string folder, DiskFaultException fault)
    {
        var path = Path.Join(folder, Path.GetDirectoryName(Ledger.Path));
        return fault.Reason != DiskFaultReason.NotPermitted ? Fault(path, fault.Reason) : NoRecord(path);
    }

    private static Func<string, Diagnostic> Error(string code, string message) => path => Diagnostic.Error(code, At(path), message);

    private static Func<string, Diagnostic> Warning(string code, string message) => path => Diagnostic.Warning(code, At(path), message);

    private static Func<string, Diagnostic> Note(string code, string message) => path => Diagnostic.Note(code, At(path), message);

    private static SourceSpan At(string path) => SourceSpan.WholeFile(path.Replace(Path.DirectorySeparatorChar, '/'));
}
