using StrategicAssessment.Diagnostics;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Publishing.Ledgers;

/// <summary>What is said when an assessment cannot keep its ledger.</summary>
internal static class LedgerMessages
{
    public static Diagnostic Busy(string folder) => Diagnostic.Error("SA6019", SourceSpan.WholeFile(folder.Replace(Path.DirectorySeparatorChar, '/')),
        "Another run of this program is building this assessment; wait until it is done and run the command again.");

    public static Diagnostic NotWritable(string folder, DiskFaultException fault)
    {
        var why = BundleMessages.Fault(Path.Join(folder, Path.GetDirectoryName(Ledger.Path)), fault.Reason);
        return fault.Reason == DiskFaultReason.NotPermitted ? Diagnostic.Error("SA6020", why.At,
            "The record of a build goes here, and the folder is read-only or you lack the permission; change that, or copy the assessment to where you may write.") : why;
    }
}
