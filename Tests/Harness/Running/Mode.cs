using GoroutineGen.Frames;

namespace GoroutineGen.TestHarness;

/// <summary>One way to run a body.</summary>
/// <param name="Form">Which of its forms.</param>
/// <param name="Stress">Which of its checks suspend.</param>
/// <param name="MaxProcs">On how many processors; null for as many as there are.</param>
/// <param name="Crowded">Whether others are always runnable beside it.</param>
public readonly record struct Mode(Form Form, Stress Stress = Stress.None, int? MaxProcs = null, bool Crowded = false)
{
    /// <summary>Whether waits are cheap enough for the full size of a program.</summary>
    public bool IsFast => Form == Form.Twin && Stress == Stress.None && !Crowded;

    /// <summary>On how many processors.</summary>
    public int Procs => MaxProcs ?? Go.MaxProcs;

    /// <summary>What <see cref="Stress.Some"/> depends on.</summary>
    public int Seed { get; init; }

    /// <summary>Runs a body on a thread of its own and throws what it threw. A body that hangs fails.</summary>
    public void Run(Action body) => Run(body, () => Go.Main(body));

    /// <inheritdoc cref="Run(Action)"/>
    public void Run<T>(Action<T> body, T argument) => Run(() => body(argument), () => Go.Main(body, argument));

    /// <summary>Does something while the processors, the stress and the crowd are those of this mode.</summary>
    public void During(Action action)
    {
        var procs = Go.MaxProcs;
        if (MaxProcs is { } wanted)
            Go.MaxProcs = wanted;
        Preemption.Always = Stress == Stress.All;
        Preemption.Sometimes = Stress == Stress.Some ? new Coin(Seed).Toss : null;
        var crowd = Crowded ? new Crowd() : null;
        try
        {
            action();
        }
        finally
        {
            Preemption.Always = false;
            Preemption.Sometimes = null;
            if (!Deadline.HasPassed) // A scheduler that hangs cannot be resized.
            {
                crowd?.SendAway();
                if (MaxProcs is not null)
                    Go.MaxProcs = procs;
            }
        }
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var stress = Stress switch { Stress.None => "", Stress.Some => " stressed now and then", _ => " stressed" };
        return $"{Form}{stress}{(MaxProcs is { } procs ? $" on {procs}P" : "")}{(Crowded ? ", crowded" : "")}";
    }

    private void Run(Action original, Action twin)
    {
        Deadline.ExpectNoHang();
        var body = Form == Form.Twin ? twin : original;
        During(() => Deadline.Run(body));
    }
}
