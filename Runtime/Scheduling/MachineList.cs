namespace GoroutineGen.Scheduling;

/// <summary>All Ms, for whoever looks at what Ms do. An M is in the list from its start to its end.</summary>
internal static class MachineList
{
    private static readonly InnerLock Changing = new();
    private static Machine[] _machines = [];
    private static int _count;

    // By .NET's number of the M's thread. Numbers are small: .NET gives that of an ended thread to a new one.
    private static Machine?[] _byThread = new Machine?[16];

    /// <summary>
    /// The same as <see cref="Machine.Current"/>, for a caller that must not need memory: the first look at a thread static on a thread
    /// takes some. A thread enters and clears its own place, or has it entered before it starts, so it sees what is true.
    /// </summary>
    internal static Machine? OfThisThread
    {
        get
        {
            var machines = Volatile.Read(ref _byThread);
            var number = Environment.CurrentManagedThreadId;
            return number < machines.Length ? machines[number] : null;
        }
    }

    internal static void Add(Machine machine)
    {
        using (Changing.Hold())
        {
            if (_count == _machines.Length)
                Array.Resize(ref _machines, Math.Max(8, _count * 2));
            if (machine.ManagedThreadId >= _byThread.Length)
                Array.Resize(ref _byThread, Math.Max(_byThread.Length, machine.ManagedThreadId) * 2);
            _machines[_count++] = machine;
            _byThread[machine.ManagedThreadId] = machine;
        }
    }

    internal static void Remove(Machine machine)
    {
        using (Changing.Hold())
        {
            _machines[Array.IndexOf(_machines, machine, 0, _count)] = _machines[--_count];
            _machines[_count] = null!;
            _byThread[machine.ManagedThreadId] = null;
        }
    }

    /// <summary>Adds the goroutines that are on the stacks of Ms to <paramref name="goroutines"/>.</summary>
    internal static void CopyRunningTo(List<Goroutine> goroutines)
    {
        using (Changing.Hold())
        {
            foreach (var machine in _machines.AsSpan(0, _count))
            {
                if (machine.Running is { } running)
                    goroutines.Add(running);
            }
        }
    }

    /// <summary>Whether <paramref name="predicate"/> holds for an M.</summary>
    internal static bool Any(Func<Machine, bool> predicate)
    {
        using (Changing.Hold())
        {
            foreach (var machine in _machines.AsSpan(0, _count))
            {
                if (predicate(machine))
                    return true;
            }

            return false;
        }
    }
}
