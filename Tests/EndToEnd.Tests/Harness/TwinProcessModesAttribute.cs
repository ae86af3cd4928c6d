namespace GoroutineGen.EndToEnd.Tests.Harness;

/// <summary>Runs a test that starts processes in the modes of a process in which the scenario is a goroutine.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class TwinProcessModesAttribute() : ValueSourceAttribute(typeof(Modes), nameof(Modes.TwinsOfAProcess));
