using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Extracts.Reading;

/// <summary>The problems of one file: all are counted, so many are told.</summary>
internal sealed class ProblemList
{
    public const int MostTold = 50;

    private readonly List<Diagnostic> _told = [];
    private int _untold;
    private bool _hasUntoldErrors;

    public bool HasErrors => _hasUntoldErrors || _told.Exists(d => d.Severity == Severity.Error);

    public void Add(Diagnostic problem)
    {
        if (_told.Count < MostTold) _told.Add(problem);
        else (_untold, _hasUntoldErrors) = (_untold + 1, _hasUntoldErrors || problem.Severity == Severity.Error);
    }

    /// <summary>Works out the place and the words only when they will be told.</summary>
    public void AddError(Func<Diagnostic> problem)
    {
        if (_told.Count < MostTold) _told.Add(problem());
        else (_untold, _hasUntoldErrors) = (_untold + 1, true);
    }

    /// <summary>Works out the place and the words only when they will be told.</summary>
    public void AddWarning(Func<Diagnostic> problem)
    {
        if (_told.Count < MostTold) _told.Add(problem());
        else _untold++;
    }

    /// <summary>Those to be told, and a last one that counts the others.</summary>
    public IEnumerable<Diagnostic> Told() =>
        _untold == 0 ? _told : _told.Append(ReadingMessages.AndMore(_told[^1].At, _untold, _hasUntoldErrors));
}
