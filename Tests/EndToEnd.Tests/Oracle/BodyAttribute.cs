namespace GoroutineGen.EndToEnd.Tests.Oracle;

/// <summary>Marks a body whose original and twin are compared by <see cref="OracleTests"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BodyAttribute : Attribute;
