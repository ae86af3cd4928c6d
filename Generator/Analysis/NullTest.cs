using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>How a null test is written.</summary>
internal enum NullTestForm
{
    /// <summary><c>(a is { } r ? (T)r.M() : null)</c>.</summary>
    Value,

    /// <summary><c>if (a is { } r) r.M();</c>, where the value is dropped.</summary>
    Statement,

    /// <summary><c>{ if (a is { } r) r.M(); }</c>, so that no <c>else</c> behind it belongs to the test.</summary>
    EmbeddedStatement,
}

/// <summary>
/// An access by <c>?.</c> behind which something waits: it becomes a test for null, as nothing can be awaited in the middle of an access.
/// </summary>
/// <param name="Access">The access.</param>
/// <param name="Binding">The first member or element access behind the <c>?</c>, which the receiver goes before.</param>
/// <param name="Form">How the test is written.</param>
/// <param name="Conversion">What makes the value one that can be null; empty where it can.</param>
internal sealed record NullTest(ConditionalAccessExpressionSyntax Access, ExpressionSyntax Binding, NullTestForm Form, string Conversion);
