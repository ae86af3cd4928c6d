using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>
/// An access by <c>?.</c> behind which something waits. Nothing can be awaited in the middle of an access, so the access becomes a test for
/// null.
/// </summary>
/// <param name="Access">The access.</param>
/// <param name="Binding">The first member or element access behind the <c>?</c>. The receiver is put before it.</param>
/// <param name="Form">How the test is written.</param>
/// <param name="Conversion">The conversion that makes the value one that can be null; empty where the value can be null without it.</param>
internal sealed record NullTest(ConditionalAccessExpressionSyntax Access, ExpressionSyntax Binding, NullTestForm Form, string Conversion)
    : BodyPart(Access.SpanStart);
