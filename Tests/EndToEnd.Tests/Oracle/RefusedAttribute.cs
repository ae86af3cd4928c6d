namespace GoroutineGen.EndToEnd.Tests.Oracle;

/// <summary>Marks a <c>[Goroutine]</c> method that has no twin.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RefusedAttribute : Attribute;
