namespace GoroutineGen.Scheduling;

/// <summary>What sysmon has seen of a P, to tell a state that lasts from a state that only happens to be there again.</summary>
internal struct ProcessorWatch
{
    // Sysmon looks every millisecond while it asks a P to preempt. More time lies between two looks only when sysmon was kept from looking.
    private const long LongestStep = 3_000_000;

    // In place of a core time, before the first was read.
    private const long Unread = -1;

    // The slice last seen, and since when.
    private uint _slices;
    private long _sliceSince;

    // The switch during which the P was asked to preempt (when _lookedAt is not 0), the last look since, the time until then that counts,
    // and the core time of the P's M at that look.
    private uint _askedAtSwitch;
    private long _lookedAt;
    private long _ignored;
    private long? _coreTime;

    /// <summary>Whether the P's M sleeps.</summary>
    internal SleepWatch Sleep;

    // The blocking region last seen, and since when.
    private long _region;
    private long _regionSince;

    /// <summary>Notes the P's present slice, and returns for how long the P has been in it, as far as was seen.</summary>
    internal long NoteSlice(uint slices, long now)
    {
        if (_slices != slices)
            (_slices, _sliceSince, _lookedAt) = (slices, now, 0);
        return now - _sliceSince;
    }

    /// <summary>
    /// Notes that the P is asked to preempt, and returns for how long the P's M has ignored the request without a switch. Time that the M
    /// could not use does not count: time in which the M's thread was ready but had no core, and pauses in which sysmon did not run either
    /// (a collection stops both). No time counts before the M has come to the P, nor until the second look: to ask the system costs
    /// sysmon a dozen calls, and most requests are followed before.
    /// </summary>
    internal long NoteIgnored(uint switches, Machine? holder, long now)
    {
        if (holder is null)
        {
            _lookedAt = 0;
            return 0;
        }

        if (_lookedAt == 0 || _askedAtSwitch != switches)
        {
            (_askedAtSwitch, _lookedAt, _ignored, _coreTime) = (switches, now, 0, Unread);
            return 0;
        }

        var coreTime = holder.CoreTimeIfReady;
        if (_coreTime != Unread)
        {
            var step = Math.Min(now - _lookedAt, LongestStep);
            _ignored += coreTime - _coreTime is { } run ? Math.Min(step, run) : step;
        }

        (_lookedAt, _coreTime) = (now, coreTime);
        return _ignored;
    }

    /// <summary>
    /// Notes the blocking region of <paramref name="snapshot"/>, and returns for how long the P has been in it, as far as was seen; -1 when
    /// this is the first look at the region.
    /// </summary>
    internal long NoteRegion(long snapshot, long now)
    {
        if (_region == snapshot)
            return now - _regionSince;
        (_region, _regionSince) = (snapshot, now);
        return -1;
    }

    /// <summary>The P is idle or stopped.</summary>
    internal void Forget(uint slices, long now) => (_slices, _sliceSince, _lookedAt, _region) = (slices, now, 0, 0);
}
