namespace StatusMonitor.Watching;

/// <summary>Which resources a tick reads. Pure.</summary>
internal static class ReadingPlan
{
    /// <summary>
    /// At first sight the complete lists come before the primary, so that history is history before anything is
    /// announced from a partial list.
    /// </summary>
    public static bool IsReadFirst(ResourceCell cell) => cell.Resource is { IsComplete: true, NeedsPrimary: false };

    /// <summary>True when the tick starts with this resource, whatever the primary will say.</summary>
    public static bool IsDue(ResourceCell cell, Watch watch, WatchOptions options, DateTimeOffset now)
    {
        if (cell.State.IsAbsent) return !(now - cell.ReadWholeAt < options.ReadWholeEvery);
        if (!cell.IsReadThisRun || cell.State.FailingSince is not null) return true;
        if (cell.State.HasMisses && now - cell.ReadAt >= options.ConfirmMissesEvery) return true;
        if (!watch.State.IsStampTrusted) return IsUnstampedDue(cell, watch, options, now);
        return watch.IsPrimary(cell) || watch.WantsDetails(cell) || now - cell.ReadAt >= options.ReconcileEvery;
    }

    /// <summary>True when the resource is read without validators, so that correctness never rests on a 304.</summary>
    public static bool IsWholeDue(ResourceCell cell, Watch watch, WatchOptions options, DateTimeOffset now) =>
        cell.State.HasMisses || cell.ReadWholeAt is not { } last || now - last >= options.ReadWholeEvery
            || cell.State.Validators?.ReaderVersion != watch.Dialect!.Version;

    /// <summary>Where no stamp says whether something moved, the list that has it all is asked; where there is none, the primary.</summary>
    private static bool IsUnstampedDue(ResourceCell cell, Watch watch, WatchOptions options, DateTimeOffset now) =>
        IsWholeList(cell) || (watch.IsPrimary(cell) && !watch.Cells.Any(IsWholeList)) || now - cell.ReadAt >= options.ReconcileUnstampedEvery;

    private static bool IsWholeList(ResourceCell cell) => cell.Resource is { IsComplete: true, IsOptional: false };
}
