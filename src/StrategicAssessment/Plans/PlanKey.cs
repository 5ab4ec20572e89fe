using System.Collections.Immutable;

namespace StrategicAssessment.Plans;

/// <summary>What may stand after a key of the plan.</summary>
internal enum PlanValueKind
{
    Text,
    Word,

    /// <summary>A whole number, 1 or more, with or without thousands separators.</summary>
    Number,

    /// <summary>The same, and behind it what is counted: <c>1,000 households</c>.</summary>
    NumberOf,

    /// <summary>How many digits after the point: 0 (or <c>none</c>) to 6.</summary>
    Digits,

    /// <summary>A period in any of the usual ways of writing one.</summary>
    Period,

    /// <summary>A text or a list of texts.</summary>
    Texts,

    /// <summary>A text or a list of texts, or names with a period each.</summary>
    Files,

    TextMap,
    TextsMap,

    /// <summary>A list whose items are a text or one name with a text.</summary>
    LabelledTexts,

    Columns,

    /// <summary>Slugs, each with entries of its own.</summary>
    Entries,

    Categories,
}

/// <summary>A key that the plan may have: read by the reader and written into the JSON Schema, so that the two agree.</summary>
/// <param name="Name">As written, words separated by spaces.</param>
/// <param name="Description">For editors: what it is for, and its default.</param>
/// <param name="Words">For <see cref="PlanValueKind.Word"/>: the closed list.</param>
/// <param name="Keys">For <see cref="PlanValueKind.Entries"/>: the keys of each entry.</param>
/// <param name="IsRequired">Whether leaving it out is an error.</param>
internal sealed record PlanKey(
    string Name, PlanValueKind Kind, string Description, ImmutableArray<string> Words = default, ImmutableArray<PlanKey> Keys = default, bool IsRequired = false);
