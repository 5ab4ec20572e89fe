using StrategicAssessment.Tests.Acceptance;

namespace StrategicAssessment.Tests.BadInput;

/// <summary>What somebody did to a good folder, and what they are told.</summary>
/// <param name="Name">In a few words.</param>
/// <param name="Edit">What they did.</param>
/// <param name="Told">Place, severity and code of one of the messages, as <c>extracts/burglary.csv:3:32: error SA1109</c>.</param>
/// <param name="ExitCode">1 when the content is wrong, 2 when the plan cannot be read at all.</param>
internal sealed record MalformedFolder(string Name, Action<Workspace> Edit, string Told, int ExitCode = 1);
