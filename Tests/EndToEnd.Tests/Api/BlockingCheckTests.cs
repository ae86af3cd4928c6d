using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary>Loops in parts of a body that cannot suspend give up their processor when they are asked to, and keep their thread.</summary>
public static partial class BlockingCheckTests
{
    [Test]
    public static void ALoopInALockGivesWay([TwinModes] Mode mode) => mode.Run(RunBeside, (Action<Flags>)LoopInLock);

    [Test]
    public static void ALoopInALambdaGivesWay([TwinModes] Mode mode) => mode.Run(RunBeside, (Action<Flags>)LoopInLambda);

    [Test]
    public static void ALoopInADelegateOfALocalFunctionGivesWay([TwinModes] Mode mode) =>
        mode.Run(RunBeside, (Action<Flags>)LoopInLocalFunction);

    [Test]
    public static void AJumpBackInALockGivesWay([TwinModes] Mode mode) => mode.Run(RunBeside, (Action<Flags>)JumpInLock);

    /// <summary>
    /// One loop more than there are processors; each must be seen waiting for its next turn, which it does only at a check.
    /// </summary>
    [Goroutine]
    private static void RunBeside(Action<Flags> loop)
    {
        var flags = new Flags();
        var loops = new List<Goroutine>();
        for (var i = 0; i <= Go.MaxProcs; i++)
            loops.Add(Go.Run(loop, flags).As($"loop {i}"));
        while (Volatile.Read(ref flags.Started) < loops.Count)
            Go.Yield();
        Go.Block(() => SeeThemWait(loops));
        Volatile.Write(ref flags.Stop, true);
        foreach (var goroutine in loops)
            goroutine.Join();
    }

    /// <summary>
    /// On a thread beside the processors: a goroutine that looks might always take the turn of the same loop, and see the other run.
    /// </summary>
    [NotGoroutine]
    private static void SeeThemWait(List<Goroutine> loops)
    {
        foreach (var goroutine in loops)
        {
            while (goroutine.Status != GoroutineStatus.Runnable)
                Thread.Yield();
        }
    }

    [Goroutine]
    private static void LoopInLock(Flags flags)
    {
        lock (new object())
        {
            Interlocked.Increment(ref flags.Started);
            while (!Volatile.Read(ref flags.Stop))
            {
            }
        }
    }

    [Goroutine]
    private static void LoopInLambda(Flags flags)
    {
        Action body = () =>
        {
            Interlocked.Increment(ref flags.Started);
            for (; !Volatile.Read(ref flags.Stop);)
                ;
        };
        body();
    }

    [Goroutine]
    private static void LoopInLocalFunction(Flags flags)
    {
        Action body = Loop;
        body();

        void Loop()
        {
            Interlocked.Increment(ref flags.Started);
            do
                Thread.SpinWait(1);
            while (!Volatile.Read(ref flags.Stop));
        }
    }

    [Goroutine]
    private static void JumpInLock(Flags flags)
    {
        lock (new object())
        {
            Interlocked.Increment(ref flags.Started);
        again:
            if (!Volatile.Read(ref flags.Stop))
                goto again;
        }
    }

    private sealed class Flags
    {
        public int Started;
        public bool Stop;
    }
}
