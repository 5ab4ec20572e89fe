namespace StrategicAssessment.Protection;

/// <summary>What readers know of a count, and what may be done about it.</summary>
public enum Secrecy
{
    /// <summary>Shown, unless it has to be hidden to keep another.</summary>
    Open,

    /// <summary>Known to readers whatever is done, because it was published before: hiding it would keep nothing.</summary>
    Known,

    /// <summary>Below the threshold: hidden, and kept even where nothing prints it, because differences of what is printed may tell it.</summary>
    Small,

    /// <summary>Hidden before it came here: its number is not known to the program either.</summary>
    Secret,

    /// <summary>Hidden for what it says of others or of what it was; not known to be small. Kept over a range as wide as the rule's.</summary>
    Former,

    /// <summary>Printed nowhere; it only ties other counts together, such as a month whose year is printed.</summary>
    Unseen,
}
