namespace GoroutineGen.EndToEnd.Tests.Harness;

/// <summary>Runs a test in every mode.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class AllModesAttribute() : ValueSourceAttribute(typeof(Modes), nameof(Modes.All));
