namespace StrategicAssessment.Protection;

/// <summary>Decides what is hidden, part by part.</summary>
public static class Suppression
{
    /// <summary>By cell, whether it is hidden: the small ones, those that arrived hidden, and what has to be hidden to keep them.</summary>
    public static bool[] Of(CountSystem system)
    {
        var hidden = system.HiddenAtFirst();
        foreach (var part in system.Parts(hidden))
        {
            var own = Suppressor.Choose(part.System);
            for (var i = 0; i < part.Members.Length; i++) hidden[part.Members[i]] = own[i];
        }

        return hidden;
    }
}
