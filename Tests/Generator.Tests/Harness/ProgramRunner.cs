using System.Reflection;
using System.Runtime.Loader;

namespace GoroutineGen.Generator.Tests.Harness;

/// <summary>Loads an emitted program, runs its <c>Program.Run</c> or its entry point and gives what it wrote to the console.</summary>
internal static class ProgramRunner
{
    /// <summary>How programs are run. As ordinary code too, whose starts are intercepted.</summary>
    public static IEnumerable<Mode> Modes =>
        from form in (Form[])[Form.Original, Form.Twin]
        from stress in (Stress[])[Stress.None, Stress.All]
        select new Mode(form, stress);

    /// <summary>Runs a program in one mode.</summary>
    public static string Run(EmittedAssembly program, IEnumerable<EmittedAssembly> libraries, Mode mode)
    {
        var context = new AssemblyLoadContext("Tested", isCollectible: true);
        try
        {
            foreach (var library in libraries)
                Load(context, library);
            return Capture(Start(Load(context, program)), mode);
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

    private static string Capture(Action run, Mode mode)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var console = Console.Out;
        var goroutines = Go.Count;
        Console.SetOut(output);
        try
        {
            mode.Run(run);
            // One that goes on for ever would be beside all later programs.
            Wait.Until(() => Go.Count <= goroutines, () => $"The program, run as {mode}, leaves goroutines behind.\n{Go.Dump()}");
        }
        finally
        {
            Console.SetOut(console);
        }

        return output.ToString();
    }
}
