namespace GoroutineGen.Scheduling;

/// <summary>What sysmon has seen of a P, to tell what lasts from what only happens to be so again.</summary>
internal struct ProcessorWatch
{
    // The slice last seen, and since when.
    private uint _slices;
    private long _sliceSince;

    // The switch during which the P was asked to preempt, and when.
    private uint _askedAtSwitch;
    private long _askedAt;

    // The blocking region last seen, and since when.
    private long _region;
    private long _regionSince;

    /// <summary>How long the P has been in its present slice, as far as was seen.</summary>
    internal long SliceAge(uint slices, long now)
    {
        if (_slices != slices)
            (_slices, _sliceSince, _askedAt) = (slices, now, 0);
        return now - _sliceSince;
    }

    /// <summary>Notes that the P is asked to preempt, and returns for how long it has ignored that without a switch.</summary>
    internal long Ignored(uint switches, long now)
    {
        if (_askedAt == 0 || _askedAtSwitch != switches)
            (_askedAtSwitch, _askedAt) = (switches, now);
        return now - _askedAt;
    }

    /// <summary>How long the P has been in the blocking region of <paramref name="snapshot"/>, as far as was seen; -1 when this is the first look at it.</summary>
    internal long RegionAge(long snapshot, long now)
    {
        if (_region == snapshot)
            return now - _regionSince;
        (_region, _regionSince) = (snapshot, now);
        return -1;
    }

    /// <summary>The P is idle or stopped.</summary>
    internal void Forget(uint slices, long now) => (_slices, _sliceSince, _askedAt, _region) = (slices, now, 0, 0);
}
