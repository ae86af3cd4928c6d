namespace GoroutineGen.Analyzers;

/// <summary>
/// A lambda or a method that is given to a method of the same compilation. It runs there if that method invokes its parameter.
/// </summary>
/// <param name="Taker">The documentation id of the method that takes it.</param>
/// <param name="Parameter">The number of the parameter.</param>
/// <param name="Facts">What the delegate does.</param>
internal sealed record GivenDelegate(string Taker, int Parameter, BodyFacts Facts);
