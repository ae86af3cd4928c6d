namespace GoroutineGen.EndToEnd.Tests.Harness;

/// <summary>Runs a test that starts processes in the modes of a process.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class ProcessModesAttribute() : ValueSourceAttribute(typeof(Modes), nameof(Modes.OfAProcess));
