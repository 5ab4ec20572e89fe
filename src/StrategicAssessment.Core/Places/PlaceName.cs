namespace StrategicAssessment.Places;

/// <summary>How two spellings of a name are told to be the same: case, spacing, apostrophes, hyphens, "&amp;"/"and", and whether an accent stands in its letter
/// or after it do not matter.</summary>
public static class PlaceName
{
    // The program runs without the culture data that Unicode normalisation would need: each accent, and the letters that it joins with.
    private static readonly Dictionary<char, string> Joined = new()
    {
        ['\u0300'] = "aàeèiìnǹoòuùwẁyỳ",
        ['\u0301'] = "aácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzź",
        ['\u0302'] = "aâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑ",
        ['\u0303'] = "aãeẽiĩnñoõuũvṽyỹ",
        ['\u0304'] = "aāeēgḡiīoōuūyȳ",
        ['\u0306'] = "aăeĕgğiĭoŏuŭ",
        ['\u0307'] = "aȧbḃcċdḋeėfḟgġhḣmṁnṅoȯpṗrṙsṡtṫwẇxẋyẏzż",
        ['\u0308'] = "aäeëhḧiïoötẗuüwẅxẍyÿ",
        ['\u030A'] = "aåuůwẘyẙ",
        ['\u030B'] = "oőuű",
        ['\u030C'] = "aǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzž",
        ['\u0323'] = "aạbḅdḍeẹhḥiịkḳlḷmṃnṇoọrṛsṣtṭuụvṿwẉyỵzẓ",
        ['\u0327'] = "cçdḑeȩgģhḩkķlļnņrŗsştţ",
        ['\u0328'] = "aąeęiįoǫuų",
    };

    /// <summary>The form under which names are compared; never printed.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name.Replace("&", " and ", StringComparison.Ordinal))
        {
            if (char.IsLetterOrDigit(c)) key.Append(char.ToLowerInvariant(c));
            else if (c is >= '\u0300' and <= '\u036F' && key.Length > 0) Accent(key, c);
            else if (c is not ('\'' or '\u2019' or '.' or '\u200B' or '\uFEFF') && key.Length > 0 && key[^1] != ' ') key.Append(' ');
        }

        return key.ToString().TrimEnd();
    }

    private static void Accent(StringBuilder key, char accent)
    {
        var pairs = Joined.GetValueOrDefault(accent, string.Empty);
        for (var i = 0; i < pairs.Length; i += 2)
        {
            if (pairs[i] != key[^1]) continue;
            key[^1] = pairs[i + 1];
            return;
        }

        key.Append(accent);
    }
}
