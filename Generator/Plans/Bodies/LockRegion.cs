using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>A lock statement. In the twin, it waits for the lock inside a blocking region.</summary>
/// <param name="Lock">The statement.</param>
internal sealed record LockRegion(LockStatementSyntax Lock) : BodyPart(Lock.SpanStart);
