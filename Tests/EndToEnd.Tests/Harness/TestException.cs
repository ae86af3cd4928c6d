namespace GoroutineGen.EndToEnd.Tests.Harness;

/// <summary>Thrown by bodies.</summary>
public sealed class TestException(string message) : Exception(message);
