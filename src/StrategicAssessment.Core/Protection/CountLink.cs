using StrategicAssessment.Indicators;

namespace StrategicAssessment.Protection;

/// <summary>Two indicators that count the same thing: a reader may take the one's number for the other's.</summary>
/// <param name="First">The one; its whole is meant.</param>
/// <param name="Second">The other.</param>
/// <param name="SecondCategory">The category of the other that is the whole of the first.</param>
public sealed record CountLink(IndicatorDefinition First, IndicatorDefinition Second, string SecondCategory);
