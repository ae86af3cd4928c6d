using System.Reflection;
using System.Runtime.Loader;
using GoroutineGen.Frames;

namespace GoroutineGen.Generator.Tests.Harness;

/// <summary>One way to run a test program.</summary>
/// <param name="InGoroutine">Whether <c>Program.Run</c> is the main goroutine, or ordinary code on a plain thread: the oracle.</param>
/// <param name="Preempted">Whether every check of a twin suspends.</param>
internal readonly record struct World(bool InGoroutine, bool Preempted)
{
    /// <summary>All worlds; a program with an entry point starts its main goroutine itself.</summary>
    public static IEnumerable<World> Of(bool hasEntryPoint) =>
        from inGoroutine in hasEntryPoint ? [false] : (bool[])[false, true]
        from preempted in (bool[])[false, true]
        select new World(inGoroutine, preempted);

    public override string ToString() =>
        (InGoroutine ? "in a goroutine" : "as ordinary code") + (Preempted ? ", preempted at every check" : "");
}

/// <summary>Loads an emitted program, runs its <c>Program.Run</c> or its entry point and gives what it wrote to the console.</summary>
internal static class ProgramRunner
{
    // Not a measure of anything: only keeps a program that hangs from hanging the whole run.
    private static readonly TimeSpan HangLimit = TimeSpan.FromSeconds(20);

    public static string Run(EmittedAssembly program, IEnumerable<EmittedAssembly> libraries, World world)
    {
        var context = new AssemblyLoadContext("Tested", isCollectible: true);
        try
        {
            foreach (var library in libraries)
                Load(context, library);
            return Capture(Start(Load(context, program)), world);
        }
        finally
        {
            context.Unload();
        }
    }

    private static Assembly Load(AssemblyLoadContext context, EmittedAssembly emitted) =>
        context.LoadFromStream(new MemoryStream(emitted.Image), new MemoryStream(emitted.Symbols));

    private static Action Start(Assembly program) =>
        program.EntryPoint is { } main
            ? () => main.CreateDelegate<Action<string[]>>()([])
            : program.GetTypes().Single(type => type.Name == "Program")
                .GetMethod("Run", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, [])!
                .CreateDelegate<Action>();

    private static string Capture(Action run, World world)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var console = Console.Out;
        int goroutines = Go.Count;
        Console.SetOut(output);
        Preemption.Always = world.Preempted;
        try
        {
            OnThreadOfItsOwn(world.InGoroutine ? () => Go.Main(run) : run, world);
            // One that goes on for ever would be beside all later programs.
            Assert.That(
                SpinWait.SpinUntil(() => Go.Count <= goroutines, HangLimit),
                () => $"The program, run {world}, leaves goroutines behind.\n{Go.Dump()}");
        }
        finally
        {
            Preemption.Always = false;
            Console.SetOut(console);
        }

        return output.ToString();
    }

    private static void OnThreadOfItsOwn(Action action, World world)
    {
        Exception? escaped = null;
        var thread = new Thread(() =>
        {
            try
            {
                action();
            }
            catch (Exception e)
            {
                escaped = e;
            }
        })
        { IsBackground = true };
        thread.Start();
        if (!thread.Join(HangLimit))
            Assert.Fail($"The program, run {world}, does not end.\n{Go.Dump()}");
        if (escaped is not null)
            Assert.Fail($"The program, run {world}, threw {escaped}");
    }
}
