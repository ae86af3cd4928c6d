namespace GoroutineGen.Runtime.Tests.Properties;

/// <summary>
/// The channels did what the model does not allow. No assertion of NUnit: that would fail the test even while a counterexample is being
/// shrunk.
/// </summary>
internal sealed class ModelMismatchException(string message) : Exception(message);
