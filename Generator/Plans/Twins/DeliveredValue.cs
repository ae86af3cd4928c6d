namespace GoroutineGen.Generator.Plans;

/// <summary>A value that a twin gives back: the original may change the variable of its caller.</summary>
/// <param name="Name">The value's name in the body.</param>
/// <param name="Type">The value's type, as C# text.</param>
internal sealed record DeliveredValue(string Name, string Type);
