namespace GoroutineGen.EndToEnd.Tests.Harness;

/// <summary>The ways to run a body.</summary>
internal static class Modes
{
    public static IEnumerable<Mode> Twins => All.Where(mode => mode.Form == Form.Twin);

    public static IEnumerable<Mode> All =>
        from form in Enum.GetValues<Form>()
        from stressed in (bool[])[false, true]
        from procs in (int[])[1, 2]
        // On one processor a turn that is too short for something is too short each time.
        from crowded in stressed || procs > 1 ? [false] : (bool[])[false, true]
        select new Mode(form, stressed, procs, crowded);
}

/// <summary>Runs a test in every mode.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class AllModesAttribute() : ValueSourceAttribute(typeof(Modes), nameof(Modes.All));

/// <summary>Runs a test in every mode in which its body is a goroutine.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class TwinModesAttribute() : ValueSourceAttribute(typeof(Modes), nameof(Modes.Twins));
