using GoroutineGen.Frames;

namespace GoroutineGen.EndToEnd.Tests.Harness;

/// <summary>Which of its two forms a body runs in.</summary>
public enum Form
{
    /// <summary>As the main goroutine.</summary>
    Twin,

    /// <summary>As ordinary code on a plain thread; what it starts with <c>Go.Run</c> are goroutines still.</summary>
    Original,
}

/// <summary>One way to run a body.</summary>
/// <param name="Form">Which of its forms.</param>
/// <param name="Stressed">Whether every check suspends.</param>
/// <param name="MaxProcs">On how many processors.</param>
/// <param name="Crowded">Whether others are always runnable beside it.</param>
public readonly record struct Mode(Form Form, bool Stressed, int MaxProcs, bool Crowded = false)
{
    /// <summary>Whether waits are cheap enough for the full size of a program.</summary>
    public bool IsFast => Form == Form.Twin && !Stressed && !Crowded;

    public void Run(Action body) => Run(body, () => Go.Main(body));

    public void Run<T>(Action<T> body, T argument) => Run(() => body(argument), () => Go.Main(body, argument));

    public override string ToString() => $"{Form}{(Stressed ? " stressed" : "")} on {MaxProcs}P{(Crowded ? ", crowded" : "")}";

    private void Run(Action original, Action twin)
    {
        Deadline.ExpectNoHang();
        var procs = Go.MaxProcs;
        Go.MaxProcs = MaxProcs;
        Preemption.Always = Stressed;
        var crowd = Crowded ? new Crowd() : null;
        try
        {
            Deadline.Run(Form == Form.Twin ? twin : original);
        }
        finally
        {
            Preemption.Always = false;
            if (!Deadline.HasPassed) // A scheduler that hangs cannot be resized.
            {
                crowd?.SendAway();
                Go.MaxProcs = procs;
            }
        }
    }
}
