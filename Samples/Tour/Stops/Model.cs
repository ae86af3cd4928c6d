namespace Tour.Stops;

/// <summary>How tasks get onto threads.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Procs">On how many processors goroutines run; null for threads.</param>
/// <param name="Start">Starts a body as a task of its own.</param>
internal sealed record Model(string Name, int? Procs, Action<Action<Workload>, Workload> Start);
