namespace GoroutineGen.Generator.Plans;

/// <summary>A parameter of a <see cref="MadeFunction"/>.</summary>
/// <param name="Modifier">What stands before the type: <c>ref </c>, <c>params </c>; mostly empty.</param>
/// <param name="Type">The type, as C# text.</param>
/// <param name="Name">The name, as C# text.</param>
/// <param name="PassedAs">The name of the target's parameter that gets the value, as C# text.</param>
/// <param name="Passing">What stands before the value where it is passed on: <c>ref </c>, <c>out </c>; mostly empty.</param>
internal sealed record MadeParameter(string Modifier, string Type, string Name, string PassedAs, string Passing);
