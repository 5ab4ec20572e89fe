using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Extracts.Reading;

/// <summary>The problems of one file: all are counted, so many are told.</summary>
internal sealed class ProblemList
{
    public const int MostTold = 50;

    private readonly List<Diagnostic> told = [];
    private int untold;
    private bool hasUntoldErrors;

    public bool HasErrors => hasUntoldErrors || told.Exists(d => d.Severity == Severity.Error);

    public void Add(Diagnostic problem) => Add(() => problem, problem.Severity == Severity.Error);

    /// <summary>Works out the place and the words only when they will be told.</summary>
    public void AddError(Func<Diagnostic> problem) => Add(problem, isError: true);

    /// <summary>Works out the place and the words only when they will be told.</summary>
    public void AddWarning(Func<Diagnostic> problem) => Add(problem, isError: false);

    /// <summary>Takes over what another list has.</summary>
    public void Add(ProblemList other)
    {
        foreach (var problem in other.told) Add(problem);
        (untold, hasUntoldErrors) = (untold + other.untold, hasUntoldErrors || other.hasUntoldErrors);
    }

    /// <summary>Those to be told, and a last one that counts the others.</summary>
    public IEnumerable<Diagnostic> Told() => untold == 0 ? told : told.Append(ReadingMessages.AndMore(told[^1].At, untold, hasUntoldErrors));

    private void Add(Func<Diagnostic> problem, bool isError)
    {
        if (told.Count < MostTold) told.Add(problem());
        else (untold, hasUntoldErrors) = (untold + 1, hasUntoldErrors || isError);
    }
}
