using Microsoft.Win32.SafeHandles;

namespace GoroutineGen.Scheduling;

/// <summary>
/// What sysmon has seen of the thread of a P's M: whether the thread sleeps in the middle of a turn. README, "Sleep in foreign code". The
/// system's file of that thread stays open from look to look, for opening it costs more than reading.
/// </summary>
internal struct SleepWatch
{
    // Whose file is open. The thread's number, not its M: the P must not keep an M that has ended.
    private string? _threadId;
    private SafeFileHandle? _state;

    // The turn last seen; and since when the thread was seen asleep in it, or null.
    private uint _turn;
    private long? _asleepSince;

    /// <summary>
    /// Notes the present turn of <paramref name="holder"/>, and returns for how long the thread has slept in that turn, as far as was seen:
    /// null when it is awake, or was not looked at, or the system does not tell; 0 at the first look that finds it asleep. Of a turn that
    /// is new at a quick look nothing is read: most such turns end before the next.
    /// </summary>
    internal long? Note(Machine? holder, uint turn, bool isQuick, long now)
    {
        var isNew = _turn != turn;
        if (isNew)
            (_turn, _asleepSince) = (turn, null);
        if (holder?.Running is null || (isNew && isQuick)) // Sleeper 1.
        {
            _asleepSince = null;
            return null;
        }

        Open(holder);
        _asleepSince = _state is not null && SystemThreads.IsAsleep(_state) ? _asleepSince ?? now : null;
        return now - _asleepSince;
    }

    /// <summary>
    /// Whether the thread of <paramref name="holder"/> sleeps now, or may: where the system does not tell, every thread may.
    /// </summary>
    internal bool MaySleep(Machine? holder)
    {
        if (holder is null)
            return true;
        Open(holder);
        return _state is null || SystemThreads.IsAsleep(_state);
    }

    private void Open(Machine holder)
    {
        if (ReferenceEquals(_threadId, holder.ThreadId))
            return;
        Close();
        (_threadId, _state) = (holder.ThreadId, SystemThreads.OpenState(holder.ThreadId));
    }

    /// <summary>Closes the file: the P is not looked at for sleep any more, or its M is another.</summary>
    internal void Close()
    {
        _state?.Dispose();
        (_threadId, _state, _asleepSince) = (null, null, null);
    }
}
