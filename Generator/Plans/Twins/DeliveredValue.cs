namespace GoroutineGen.Generator.Plans;

/// <summary>A value that a twin gives back, as its original changes it where its caller can see.</summary>
/// <param name="Name">What it is called in the body.</param>
/// <param name="Type">Its type, as C# text.</param>
internal sealed record DeliveredValue(string Name, string Type);
