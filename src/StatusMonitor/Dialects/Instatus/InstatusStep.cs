namespace StatusMonitor.Dialects.Instatus;

/// <summary>A step as the history's HTML has it.</summary>
/// <param name="Time">Month, day, time and offset, without a year and without markup.</param>
/// <param name="Word">The step's name.</param>
/// <param name="Text">What was said.</param>
internal sealed record InstatusStep(string Time, string Word, string Text);
