using System.Diagnostics;
using System.Globalization;
using GoroutineGen.Frames;

namespace GoroutineGen.Scheduling;

/// <summary>
/// An M: one of our own background threads. An M runs goroutines while it holds a P. This part holds an M's state and life; the loop is in
/// the other parts.
/// </summary>
[StackTraceHidden]
internal sealed partial class Machine
{
    [ThreadStatic]
    private static Machine? _current;

    /// <summary>The P this M holds; null while the M is parked, or blocked in ordinary code. Only this M's thread touches it.</summary>
    internal Processor? Processor
    {
        get => _processor;
        private set
        {
            _processor = value;
            if (value is not null)
                value.Holder = this;
        }
    }

    /// <summary>The goroutine that is on this M's stack.</summary>
    internal Goroutine? Running;

    /// <summary>Set by an awaiter: what the running goroutine is about to wait for.</summary>
    internal ParkOperation? Pending;

    /// <summary>The exception that is leaving frames on this M's thread.</summary>
    internal FaultTrace FaultTrace;

    /// <summary>
    /// What stands for this M's thread when the M's goroutine blocks in ordinary code; null until a goroutine first does.
    /// </summary>
    internal volatile ThreadParker? Blocker;

    /// <summary>The M's place among the parked Ms.</summary>
    internal readonly LinkedListNode<Machine> ParkedNode;

    private Processor? _processor;
    private string _threadId = "";

    private readonly string _name;
    private readonly Thread _thread;
    private readonly OwnNote _note = new();
    private readonly HeldFrame _held;

    // The P that whoever starts or wakes this M hands over, before the note is signalled.
    private Processor? _given;
    private bool _spinning;
    private bool _ended;
    private XorShift _random;

    private Machine(int number, Processor processor, bool spinning)
    {
        _name = string.Create(CultureInfo.InvariantCulture, $"goroutine M{number}");
        _thread = new Thread(ThreadMain, StackGuard.StackSize)
        {
            IsBackground = true,
            Name = _name,
        };
        _given = processor;
        _spinning = spinning;
        _random = new XorShift(Seeds.Next());
        _held = new HeldFrame(this);
        ParkedNode = new LinkedListNode<Machine>(this);
    }

    /// <summary>The M of this thread, or null on a thread that is not ours.</summary>
    internal static Machine? Current => _current;

    /// <summary>Under this address the stack counts as nearly used up.</summary>
    internal nuint StackLimit { get; private set; }

    /// <summary>See <see cref="SystemThreads.CoreTimeIfReady"/>, of this M's thread.</summary>
    internal long? CoreTimeIfReady => SystemThreads.CoreTimeIfReady(_threadId);

    /// <summary>.NET's number for this M's thread.</summary>
    internal int ManagedThreadId => _thread.ManagedThreadId;

    /// <summary>The system's number for this M's thread; empty where the system does not tell, and until the thread runs.</summary>
    internal string ThreadId => _threadId;

    /// <summary>Starts a new M that runs <paramref name="processor"/>.</summary>
    /// <exception cref="OutOfMemoryException">The system refuses a thread.</exception>
    internal static void Start(int number, Processor processor, bool spinning)
    {
        processor.Holder = null; // Until the new thread takes it.
        var machine = new Machine(number, processor, spinning);
        MachineList.Add(machine);
        try
        {
            machine._thread.UnsafeStart(); // Not Start: an M must not keep the execution context of whoever needed it first.
        }
        catch (OutOfMemoryException)
        {
            MachineList.Remove(machine);
            throw;
        }
    }

    /// <summary>Wakes this parked M to run <paramref name="processor"/>.</summary>
    internal void Wake(Processor processor, bool spinning)
    {
        Invariants.Given(_given, processor);
        processor.Holder = null; // Until this M takes it.
        _given = processor;
        _spinning = spinning;
        _note.Signal();
    }

    private unsafe void ThreadMain()
    {
        byte here;
        StackLimit = StackGuard.LimitFor((nuint)(&here));
        _current = this;
        _threadId = KnownThreads.AddOwn();
        TakeGivenProcessor();
        while (!_ended)
            RunNext();
        ForgetContext();
        _current = null;
        MachineList.Remove(this);
    }

    // A method of its own: an endless loop would keep the code that it was first compiled to.
    private void RunNext()
    {
        if (_locked is { } locked)
        {
            RunLocked(locked);
        }
        else
        {
            if (FindRunnable(out var inheritsSlice) is not { } goroutine)
                return;
            Invariants.Taken(goroutine);
            if (goroutine.Has(GoroutineTraits.HeldByThread | GoroutineTraits.LockedToThread))
                ContinueOnItsThread(goroutine);
            else
                Run(goroutine, inheritsSlice);
        }

        if (_locked is { Status: GoroutineStatus.Ended })
            EndWithLocked();
    }

    private void TakeGivenProcessor()
    {
        Processor = _given;
        _given = null;
    }

    /// <summary>Sleeps among the parked Ms until somebody gives this M a P, or ends this M when more than enough Ms are parked.</summary>
    private void ParkMachine()
    {
        Invariants.Parks(this, _spinning, _locked);
        ForgetContext();
        if (Scheduler.TakeUnmannedOrPark(this) is { } unmanned)
        {
            Processor = unmanned;
            return;
        }

        var since = Environment.TickCount64;
        while (!_note.Doze(Scheduler.SurplusLinger))
        {
            if (Environment.TickCount64 - since < Scheduler.SurplusLinger)
                continue; // It was interrupted, which means nothing here.
            since = Environment.TickCount64;
            if (!Scheduler.TryEndParked(this))
                continue;
            _ended = true;
            return;
        }

        TakeGivenProcessor();
    }
}
