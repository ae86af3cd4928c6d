using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>
/// An access by <c>?.</c> behind which something waits: it becomes a test for null, as nothing can be awaited in the middle of an access.
/// </summary>
/// <param name="Access">The access.</param>
/// <param name="Binding">The first member or element access behind the <c>?</c>, which the receiver goes before.</param>
/// <param name="Form">How the test is written.</param>
/// <param name="Conversion">What makes the value one that can be null; empty where it can.</param>
internal sealed record NullTest(ConditionalAccessExpressionSyntax Access, ExpressionSyntax Binding, NullTestForm Form, string Conversion)
    : BodyPart(Access.SpanStart);
