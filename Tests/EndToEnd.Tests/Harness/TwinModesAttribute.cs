namespace GoroutineGen.EndToEnd.Tests.Harness;

/// <summary>Runs a test in every mode in which its body is a goroutine.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class TwinModesAttribute() : ValueSourceAttribute(typeof(Modes), nameof(Modes.Twins));
