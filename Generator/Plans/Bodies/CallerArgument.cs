namespace GoroutineGen.Generator.Plans;

/// <summary>One argument of caller information.</summary>
/// <param name="Parameter">The name of the parameter.</param>
/// <param name="Value">The value, as C# text.</param>
internal sealed record CallerArgument(string Parameter, string Value);
