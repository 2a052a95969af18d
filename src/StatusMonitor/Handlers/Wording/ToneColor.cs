namespace StatusMonitor.Handlers.Wording;

/// <summary>The colour of a message's edge, for receivers that have one: readable on light and on dark. Pure.</summary>
internal static class ToneColor
{
    /// <summary>Red, green and blue, eight bits each.</summary>
    public static int Of(Tone tone) => tone switch
    {
        Tone.Good => 0x2E_B6_7D,
        Tone.Info => 0x1D_74_F5,
        Tone.Warning => 0xE8_91_2D,
        Tone.Bad => 0xD2_4B_4E,
        _ => 0x8D_99_AE,
    };
}
