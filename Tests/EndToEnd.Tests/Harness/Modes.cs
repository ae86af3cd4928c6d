namespace GoroutineGen.EndToEnd.Tests.Harness;

/// <summary>The ways to run a body.</summary>
internal static class Modes
{
    public static IEnumerable<Mode> All =>
        from form in Enum.GetValues<Form>()
        from stress in (Stress[])[Stress.None, Stress.All]
        from procs in (int[])[1, 2]
        // On one processor a turn that is too short for something is too short each time.
        from crowded in stress == Stress.All || procs > 1 ? [false] : (bool[])[false, true]
        select new Mode(form, stress, procs, crowded);

    public static IEnumerable<Mode> Twins => All.Where(mode => mode.Form == Form.Twin);

    /// <summary>
    /// The ways to run a process, which takes a hundred times as long as a body: one calm way and one under stress, on different numbers of
    /// processors. A process has no crowd.
    /// </summary>
    public static IEnumerable<Mode> OfAProcess => TwinsOfAProcess.Concat(
    [
        new Mode(Form.Original, Stress.None, MaxProcs: 1),
        new Mode(Form.Original, Stress.All, MaxProcs: 2),
    ]);

    public static IEnumerable<Mode> TwinsOfAProcess =>
    [
        new Mode(Form.Twin, Stress.None, MaxProcs: 2),
        new Mode(Form.Twin, Stress.All, MaxProcs: 1),
    ];
}
